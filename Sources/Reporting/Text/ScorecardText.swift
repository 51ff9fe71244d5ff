internal import ScenarioFormat
package import CallEngine
package import Scoring
internal import Terminal

/// A scorecard on a terminal: the score, every check with its words, and one thing to work on.
package enum ScorecardText {
  package static func page(_ card: Scorecard, close: Call.Close?, footer: String, columns: Int) -> Page {
    var page = Page(columns: columns)
    let result = close.map { "\($0.outcome.words)" } ?? "not over yet"
    let score = card.score.map { "Score \($0) of 100" } ?? "No score: nothing could be observed"
    page.add(StyledText(score, .bold) + StyledText("   \(result)", style(of: close)), margin: 2)
    page.add(StyledText(footer.sanitized(), .dim), margin: 2)
    for (title, items) in groups(card) {
      page.add()
      page.add(StyledText(title, .bold) + StyledText("  \(share(items))", .dim), margin: 2)
      for item in items { add(item, to: &page) }
    }
    if !card.flags.isEmpty {
      page.add()
      page.add(StyledText("  Flagged, not scored", .bold))
      for flag in card.flags { add(flag, to: &page) }
    }
    page.add()
    page.add(StyledText(facts(card.facts), .dim), margin: 2)
    if let next = card.items.filter({ $0.passed == false }).max(by: { $0.weight < $1.weight }), let advice = next.advice
    {
      page.add()
      page.add(label: StyledText("Next time", .yellow), width: 11, StyledText(advice.sanitized()))
    }
    return page
  }

  private static func groups(_ card: Scorecard) -> [(String, [Scorecard.Item])] {
    var order: [String] = []
    for item in card.items where !order.contains(item.criterionTitle) { order.append(item.criterionTitle) }
    return order.map { title in (title, card.items.filter { $0.criterionTitle == title }) }
  }

  private static func share(_ items: [Scorecard.Item]) -> String {
    let observed = items.filter { $0.passed != nil }.reduce(0) { $0 + $1.weight }
    let passed = items.filter { $0.passed == true }.reduce(0) { $0 + $1.weight }
    return observed == 0 ? "not observed" : "\(passed) of \(observed)"
  }

  private static func add(_ item: Scorecard.Item, to page: inout Page) {
    switch item.passed {
    case true:
      page.add(label: StyledText("\u{2713} yes", .green), width: 7, StyledText(item.title))
    case false:
      page.add(label: StyledText("\u{2717} no", .red), width: 7, StyledText(item.title))
    default:
      page.add(label: StyledText("\u{00B7}", .dim), width: 7, StyledText("\(item.title): not observed", .dim))
    }
    // Where something is right because it is absent, there are no words to show.
    let words = item.evidence.filter { !$0.isWholeTurn }
    if item.passed == true, !words.isEmpty { page.add(StyledText(quotes(words), .dim), margin: 9) }
    if let advice = item.advice {
      page.add(StyledText("\(item.evidence.first.map { "turn \($0.turn): " } ?? "")\(advice)".sanitized()), margin: 9)
    }
  }

  private static func add(_ flag: CallFlag, to page: inout Page) {
    page.add(label: StyledText("!", .yellow), width: 7, StyledText(flag.message))
    page.add(StyledText(quotes(flag.evidence), .dim), margin: 9)
  }

  private static func quotes(_ quotes: [QuotedWords]) -> String {
    quotes.map { "turn \($0.turn) \u{201C}\($0.text.sanitized())\u{201D}" }.joined(separator: ", ")
  }

  private static func facts(_ facts: CallFacts) -> String {
    "Not scored: you spoke \(facts.talkShare) % of the words, longest turn \(count(facts.longestTurn, "word")), \(count(facts.questions, "question")), "
      + "I \(facts.firstPerson), we \(facts.jointPerson), you \(facts.secondPerson)."
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  private static func style(of close: Call.Close?) -> Style {
    switch close?.result {
    case .won: .green
    case .partial: .yellow
    default: .red
    }
  }
}
