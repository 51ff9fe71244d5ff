package import CallEngine
internal import Listening
package import ScenarioFormat
package import Scoring
internal import Terminal

/// The call itself on a terminal: who says what.
package enum CallText {
  package static func prospect(_ line: SpokenLine, in scenario: Scenario, columns: Int) -> Page {
    var page = Page(columns: columns)
    let name = scenario.persona(line.speaker)?.shortName ?? line.speaker
    page.add(name: name.sanitized(), .cyan, StyledText(line.text.sanitized()))
    return page
  }

  package static func caller(_ turn: CallerTurn, columns: Int) -> Page {
    var page = Page(columns: columns)
    page.add(name: "you", .bold, said(turn))
    return page
  }

  /// How a call came out, on one line.
  package static func brief(_ conversation: Conversation, _ card: Scorecard, session: String?, columns: Int) -> Page {
    var page = Page(columns: columns)
    let outcome = conversation.call.close?.outcome.words ?? "not over yet"
    let score = card.score.map { "score \($0)" } ?? "no score"
    let kept = session.map { "session \($0)" }
    let next = card.items.filter { $0.passed == false }.max { $0.weight < $1.weight }
    page.add()
    page.add(
      StyledText("\u{2192} \(outcome)", .bold)
        + StyledText(([" · \(score)", kept].compactMap { $0 }).joined(separator: " · "), .dim),
      margin: 2
    )
    if let next { page.add(StyledText("not yet: \(next.title)", .dim), margin: 4) }
    return page
  }

  /// Where she broke in: what was typed after it was never said.
  ///
  /// - Returns: nil for a turn that was heard to its end.
  package static func breakIn(_ turn: CallerTurn, columns: Int) -> Page? {
    guard let offset = turn.hearing.brokenOffAt else { return nil }
    let said = turn.text.unicodeScalars.prefix(offset)
    let words = String(String.UnicodeScalarView(said)).split(whereSeparator: \.isWhitespace)
    let last = words.suffix(6).joined(separator: " ").sanitized()
    var page = Page(columns: columns)
    page.add(
      StyledText("broken off after \(words.count) words, at \u{201C}\u{2026} \(last)\u{201D}", .dim),
      margin: 6
    )
    return page
  }

  /// What was typed, even where nothing in it can be said.
  private static func said(_ turn: CallerTurn) -> StyledText {
    let text = turn.text.sanitized()
    guard turn.isSilence else { return StyledText(text) }
    return StyledText(text.allSatisfy { $0 == " " } ? "" : text + " ") + StyledText("(silence)", .dim)
  }

  /// How a turn was heard and what it changed: stance, moves with their words, meters, and the line of the script.
  package static func why(_ exchange: Exchange, columns: Int) -> Page {
    var page = Page(columns: columns)
    page.add(heard(exchange.turn), margin: 6)
    if let reaction = exchange.reaction { page.add(change(reaction), margin: 6) }
    return page
  }

  private static func heard(_ turn: CallerTurn) -> StyledText {
    let hearing = turn.hearing
    if turn.isSilence { return StyledText("silence", .dim) }
    var text = StyledText(
      hearing.unsure ? "unsure, perhaps \(hearing.stance.rawValue)" : hearing.stance.rawValue,
      .bold
    )
    let moves = hearing.moves.map { heard -> StyledText in
      let words = heard.evidence.first.map { " \u{201C}\($0.text.sanitized())\u{201D}" } ?? ""
      return StyledText(heard.move.rawValue) + StyledText(words, .dim)
    }
    if !moves.isEmpty { text += " · " + moves.joined(separator: ", ") }
    if hearing.unclear { text += " · nothing could be made of it" }
    if !hearing.topics.isEmpty { text += StyledText(" · about \(hearing.topics.map(\.topic).joined(separator: ", "))") }
    return text
  }

  private static func change(_ reaction: FiredReaction) -> StyledText {
    let file = reaction.file.split(separator: "/").last.map(String.init) ?? reaction.file
    let kind = reaction.isOtherwise ? ", nothing else fitted" : ""
    return StyledText("\(reaction.moodText) (\(file):\(reaction.line)\(kind))", .dim)
  }

  /// - Parameter seconds: How long the call has taken; nil leaves the clock out.
  package static func mood(_ call: Call, seconds: Int? = nil, columns: Int) -> Page {
    var page = Page(columns: columns)
    let clock = seconds.map { " · \(ClockText.minutes($0))" } ?? ""
    page.add(StyledText("\(call.meters.text) · in \(call.state)\(clock)", .dim), margin: 6)
    return page
  }
}

extension Page {
  /// `Weber › text`, its further lines under the first.
  mutating func add(name: String, _ style: Style, _ text: StyledText) {
    // However long a name is, most of the line is for what they say.
    let label = StyledText(name, style).truncated(to: columns / 3) + StyledText(" \u{203A} ", .dim)
    add(label: label, width: label.width, text)
  }
}
