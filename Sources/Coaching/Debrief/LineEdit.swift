internal import CallEngine
internal import Scoring

/// A line of the caller with something taken out or put in.
struct LineEdit: Hashable {
  /// From 1.
  var turn: Int
  var text: String
  var changedWords: Int

  init(putting words: String, before turn: CallerTurn) {
    self.init(turn: turn.number, text: "\(words) \(turn.text)", changedWords: Self.count(words))
  }

  init(putting words: String, after turn: CallerTurn) {
    let text = turn.text.last.map { ".!?".contains($0) } == true ? turn.text : turn.text + "."
    self.init(turn: turn.number, text: "\(text) \(words)", changedWords: Self.count(words))
  }

  private init(turn: Int, text: String, changedWords: Int) {
    self.turn = turn
    self.text = text
    self.changedWords = changedWords
  }

  /// The line without quoted words, without the clause or the sentence they stand in, and without any one sentence.
  static func cuts(of turn: CallerTurn, _ quotes: [QuotedWords]) -> [LineEdit] {
    let scalars = Array(turn.text.unicodeScalars)
    var ranges: [[Range<Int>]] = quotes.map { [$0.start..<$0.end] }
    if quotes.count > 1 { ranges.append(quotes.map { $0.start..<$0.end }) }
    let sentences = pieces(of: scalars, at: ".!?;")
    let clauses = pieces(of: scalars, at: ".!?;,:\u{2013}\u{2014}")
    for quote in quotes {
      ranges += clauses.filter { $0.overlaps(quote.start..<quote.end) }.map { [$0] }
      ranges += sentences.filter { $0.overlaps(quote.start..<quote.end) }.map { [$0] }
    }
    if sentences.count > 1 { ranges += sentences.map { [$0] } }
    var seen: Set<String> = []
    return ranges.compactMap { cut in
      let text = without(cut, in: scalars)
      guard !text.isEmpty, seen.insert(text).inserted else { return nil }
      return LineEdit(turn: turn.number, text: text, changedWords: count(turn.text) - count(text))
    }
  }

  private static func count(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

  private static func pieces(of scalars: [Unicode.Scalar], at ends: String) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for (index, scalar) in scalars.enumerated() where ends.unicodeScalars.contains(scalar) {
      pieces.append(start..<(index + 1))
      start = index + 1
    }
    if scalars[start...].contains(where: { !$0.properties.isWhitespace }) { pieces.append(start..<scalars.count) }
    return pieces
  }

  /// The rest, tidied: one blank between words, no mark left alone, a capital at its beginning.
  private static func without(_ cuts: [Range<Int>], in scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() where !cuts.contains(where: { $0.contains(index) }) {
      text.append(scalar)
    }
    var words = String(text).split(whereSeparator: \.isWhitespace).map(String.init)
    while let first = words.first, !first.contains(where: { $0.isLetter || $0.isNumber }) { words.removeFirst() }
    var line = words.joined(separator: " ")
    for mark in [",", ".", ";", ":", "?", "!"] { line = line.replacing(" \(mark)", with: mark) }
    while let last = line.last, ",;: ".contains(last) { line.removeLast() }
    guard let first = line.first else { return "" }
    return first.uppercased() + line.dropFirst()
  }
}
