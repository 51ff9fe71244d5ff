internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Makes lines that may be heard as a kind of turn; whether they are, the listener says.
struct Wording {
  let flow: Flow
  let bank: LineBank
  /// Lines tried for one turn before it is left without words.
  static let mostTries = 240

  private var scenario: Scenario { flow.scenario }

  /// Lines to try, the likeliest first.
  ///
  /// - Parameter own: Lines that the scenario itself gives for this: samples first.
  func lines(for turn: TurnClass, own: [String]) -> [String] {
    var tried: Set<String> = []
    var result: [String] = []
    func add(_ text: String) {
      if result.count < Self.mostTries, !text.isEmpty, tried.insert(text).inserted { result.append(text) }
    }
    own.forEach(add)
    for name in turn.customMoves {
      scenario.moves.first { $0.value.name == name }?.value.examples.forEach(add)
    }
    let topics = topicWords(turn.topics)
    if turn.isLongWinded {
      bank.lines.filter { $0.isLong && $0.stance == turn.stance }.forEach { line in
        topics.forEach { add(filled(line.text, $0)) }
      }
    }
    if turn.isUnclear { bank.lines.filter(\.isUnclear).forEach { add($0.text) } }
    let moves = Set(turn.moves)
    for line in bank.lines(turn.stance, moves) where !line.isLong && line.isUnclear == turn.isUnclear {
      for topic in topics { add(filled(line.text, topic)) }
    }
    for name in turn.topics {
      scenario.topics.first { $0.name == name }?.lines.forEach(add)
    }
    for joined in joined(turn, moves) {
      for topic in topics { add(filled(joined, topic)) }
    }
    return result
  }

  /// Each line of the bank once, without a topic or about the first.
  var everyLine: [String] {
    let words = topicWords(scenario.topics.prefix(1).map(\.name)).first ?? ""
    return bank.lines.map { filled($0.text, words) }.filter { !$0.isEmpty }
  }

  /// Several short lines in a row that together do all that the turn does: courtesies first, then what leads.
  private func joined(_ turn: TurnClass, _ moves: Set<Move>) -> [String] {
    guard moves.count > 1 else { return [] }
    let pieces = bank.pieces(turn.stance, within: moves)
    var result: [String] = []
    // Other starts give other lines: each round leaves out a few of the best pieces.
    for skip in 0..<12 {
      var left = moves
      var chosen: [LineBank.Line] = []
      var rest = pieces.filter { piece in chosen.isEmpty || piece.stance == turn.stance }
      while !left.isEmpty {
        let best = rest.filter { left.isSuperset(of: $0.moves) }
        guard let most = best.map(\.moves.count).max() else { break }
        let equals = best.filter { $0.moves.count == (skip % 2 == 0 ? most : min(most, 1 + skip % 3)) }
        let pool = equals.isEmpty ? best : equals
        let line = pool[(skip * 7) % pool.count]
        chosen.append(line)
        left.subtract(line.moves)
        rest.removeAll { $0.text == line.text }
      }
      guard left.isEmpty else { continue }
      let order = chosen.sorted { rank($0, turn) < rank($1, turn) }
      result.append(order.map(\.text).joined(separator: " "))
    }
    return result
  }

  private func rank(_ line: LineBank.Line, _ turn: TurnClass) -> Int {
    let courtesies: Set<Move> = [.introduce, .smallTalk, .acknowledge]
    if courtesies.isSuperset(of: line.moves) { return 0 }
    if let lead = turn.moves.first, line.moves.contains(lead) { return 1 }
    return line.moves.contains(.closeOut) || line.moves.contains(.askMeeting) ? 3 : 2
  }

  /// Words for the topics of a turn; an empty one where it has none, so that lines with a slot for it are left out.
  private func topicWords(_ names: [String]) -> [String] {
    let words = names.flatMap { name -> [String] in
      guard let topic = scenario.topics.first(where: { $0.name == name }) else { return [] }
      return topic.words.filter { !$0.contains("*") }.prefix(4)
        + topic.words.filter { $0.contains("*") }.prefix(1).map {
          $0.replacing("*", with: "")
        }
    }
    return words.isEmpty ? [""] : words
  }

  private func filled(_ text: String, _ topic: String) -> String {
    if text.contains("{topic}"), topic.isEmpty { return "" }
    let you = scenario.briefing.you
    let names: [(String, String)] = [
      ("topic", topic), ("you", you.name), ("company", you.company),
      ("their company", scenario.prospect?.company ?? ""),
      ("prospect", scenario.prospect?.shortName ?? ""),
      ("peer", scenario.vocabulary.phrases[.peers]?.first ?? "a firm like yours"),
      ("product", scenario.vocabulary.phrases[.ourProducts]?.first ?? "our product"),
      ("site", scenario.vocabulary.phrases[.theirSites]?.first ?? "your office"),
    ]
    return names.reduce(text) { $0.replacing("{\($1.0)}", with: $1.1) }
  }
}
