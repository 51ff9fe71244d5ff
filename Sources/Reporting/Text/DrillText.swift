package import CallEngine
package import Coaching
internal import ScenarioFormat
package import Scoring
internal import Terminal

/// A drill on a screen.
package enum DrillText {
  package static func heading(_ kind: DrillKind, count: Int, rubric: Rubric, columns: Int) -> Page {
    var page = Page(columns: columns)
    page.add()
    page.add(StyledText("Drill: \(kind.rawValue)", .bold) + StyledText("  \(kind.summary)"), margin: 2)
    func titles(_ names: [String]) -> [String] { rubric.items.filter { names.contains($0.check) }.map(\.title) }
    let required = titles(kind.required).joined(separator: "; ")
    let oneOf = titles(kind.oneOf).joined(separator: ", or ")
    page.add(StyledText("Passed by a line that \(required)\(oneOf.isEmpty ? "" : "; and \(oneOf)").", .dim), margin: 2)
    let lines = kind.turns == 1 ? "one line" : "up to \(kind.turns) lines"
    page.add(StyledText("\(count) people, \(lines) each. :hint, :skip, Ctrl-D ends it.", .dim), margin: 2)
    return page
  }

  /// Who is on the line and what they have just said.
  package static func scene(_ conversation: Conversation, number: Int, of count: Int, columns: Int) -> Page {
    var page = Page(columns: columns)
    let briefing = conversation.scenario.briefing
    page.add()
    page.add(
      StyledText("\(number)/\(count)  ", .bold) + StyledText(briefing.calling.sanitized()),
      margin: 2
    )
    let who = [briefing.you.name, briefing.you.company].filter { !$0.isEmpty }.joined(separator: ", ")
    page.add(StyledText("You are \(who). \(briefing.purpose.capitalizedFirst).".sanitized(), .dim), margin: 7)
    for fact in briefing.known.prefix(2) { page.add(StyledText("Known: \(fact.fact)".sanitized(), .dim), margin: 7) }
    for case .prospect(let line) in conversation.transcript.entries {
      page.add(CallText.prospect(line, in: conversation.scenario, columns: columns))
    }
    return page
  }

  package static func verdict(_ judgement: DrillJudgement, columns: Int) -> Page {
    var page = Page(columns: columns)
    let failed = judgement.items.filter { $0.passed == false }
    if judgement.passed {
      page.add(label: StyledText("\u{2713} passed", .green), width: 11, StyledText(words(judgement.items), .dim))
    } else {
      page.add(
        label: StyledText("\u{2717} not yet", .red),
        width: 11,
        StyledText(failed.first?.title ?? "the call was lost")
      )
      for item in failed.prefix(2) {
        if let advice = item.advice { page.add(StyledText(advice.sanitized()), margin: 13) }
      }
    }
    return page
  }

  package static func summary(
    _ kind: DrillKind,
    passed: Int,
    of count: Int,
    before: (passed: Int, of: Int)?,
    columns: Int
  ) -> Page {
    var page = Page(columns: columns)
    page.add()
    guard count > 0 else {
      page.add(StyledText("Nothing answered."), margin: 2)
      return page
    }
    let earlier = before.map { " Before, \($0.passed) of the last \($0.of)." } ?? ""
    page.add(StyledText("\(kind.rawValue): \(passed) of \(count).", .bold) + StyledText(earlier), margin: 2)
    page.add()
    return page
  }

  private static func words(_ items: [Scorecard.Item]) -> String {
    let quotes = items.flatMap(\.evidence).filter { !$0.isWholeTurn }.map { "\u{201C}\($0.text.sanitized())\u{201D}" }
    var seen: Set<String> = []
    return quotes.filter { seen.insert($0).inserted }.prefix(3).joined(separator: ", ")
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
