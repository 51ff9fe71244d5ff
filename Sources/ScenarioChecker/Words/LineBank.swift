internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Lines by the kind of turn they are: what calls are put into words with.
struct LineBank: Sendable {
  struct Line: Sendable {
    var stance: Stance
    var moves: [Move]
    var text: String
    var isLong: Bool
    var isUnclear: Bool
  }

  let lines: [Line]
  private let byKind: [Kind: [Int]]

  private struct Kind: Hashable {
    var stance: Stance
    var moves: Set<Move>
  }

  /// The bank that is part of the program.
  static let shipped = LineBank(text: EmbeddedText.files["Words/lines.txt"] ?? "")

  init(text: String) {
    var lines: [Line] = []
    var section = ""
    for raw in text.split(separator: "\n") {
      if raw.hasPrefix("#") {
        section = String(raw.dropFirst().drop { $0 == " " })
        continue
      }
      let halves = raw.split(separator: "|", maxSplits: 1)
      guard halves.count == 2 else { continue }
      let head = halves[0].split(separator: ":", maxSplits: 1)
      guard let stance = head.first.flatMap({ Stance(rawValue: Self.trimmed($0)) }) else { continue }
      let moves = head.count < 2 ? [] : head[1].split(separator: "+").compactMap { Move(rawValue: Self.trimmed($0)) }
      lines.append(
        Line(
          stance: stance,
          moves: moves,
          text: Self.trimmed(halves[1]),
          isLong: section == "long-winded",
          isUnclear: section == "unclear"
        )
      )
    }
    self.lines = lines
    byKind = Dictionary(grouping: lines.indices) { Kind(stance: lines[$0].stance, moves: Set(lines[$0].moves)) }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// Lines of exactly this kind.
  func lines(_ stance: Stance, _ moves: Set<Move>) -> [Line] {
    (byKind[Kind(stance: stance, moves: moves)] ?? []).map { lines[$0] }
  }

  /// Lines that do these moves and no others, of a stance that blends into another: his own first, then the neutral.
  func pieces(_ stance: Stance, within moves: Set<Move>) -> [Line] {
    lines.filter { line in
      !line.moves.isEmpty && !line.isLong && (line.stance == stance || line.stance == .neutral)
        && moves.isSuperset(of: line.moves)
    }
  }
}
