package import ScenarioFormat
internal import Terminal

/// What the caller reads before dialling.
package enum BriefingText {
  package static func page(_ scenario: Scenario, columns: Int) -> Page {
    var page = Page(columns: columns)
    let briefing = scenario.briefing
    let you = briefing.you
    let role = [you.role, you.company].filter { !$0.isEmpty }.joined(separator: " of ")
    page.add(StyledText(scenario.title.sanitized(), .bold), margin: 2)
    page.add()
    add("You", [you.name, role].filter { !$0.isEmpty }.joined(separator: ", "), to: &page)
    add("Calling", briefing.calling, to: &page)
    for (index, fact) in briefing.known.enumerated() { add(index == 0 ? "Known" : "", fact.fact, to: &page) }
    add("Purpose", briefing.purpose, to: &page)
    if !you.story.isEmpty { add("Story", you.story, to: &page) }
    return page
  }

  private static func add(_ label: String, _ text: String, to page: inout Page) {
    page.add(label: StyledText(label, .dim), width: 9, StyledText(text.sanitized()))
  }
}
