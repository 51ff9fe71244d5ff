internal import ScenarioFormat
internal import Terminal

/// Sessions on a terminal, one a line.
package enum SessionListText {
  package static func page(_ sessions: [SessionSummary], columns: Int) -> Page {
    var page = Page(columns: columns)
    let id = max(2, sessions.map { DisplayWidth.of($0.id) }.max() ?? 0)
    let when = max(4, sessions.map { DisplayWidth.of($0.startedLocally) }.max() ?? 0)
    // What the other columns and the longest outcome leave; on a narrow page the end of a row gives way first.
    let room = max(8, page.columns - id - when - 39)
    let scenario = min(26, room, max(8, sessions.map { DisplayWidth.of($0.scenario.sanitized()) }.max() ?? 0))
    let widths = (id: id, when: when, scenario: scenario)
    func row(
      _ id: StyledText,
      _ when: StyledText,
      _ scenario: StyledText,
      _ score: StyledText,
      _ turns: StyledText,
      _ how: StyledText
    ) -> StyledText {
      let left = "  " + id.padded(to: widths.id) + "  " + when.padded(to: widths.when) + "  "
      let middle =
        scenario.truncated(to: widths.scenario).padded(to: widths.scenario) + "  " + score.padded(to: 5, trailing: true)
      return (left + middle + "  " + turns.padded(to: 5, trailing: true) + "  " + how).truncated(to: page.columns)
    }
    func head(_ text: String) -> StyledText { StyledText(text, .dim) }
    page.add(row(head("#"), head("when"), head("scenario"), head("score"), head("turns"), head("how it ended")))
    for session in sessions {
      let how = session.isFinished ? session.outcome.map { Outcome(rawValue: $0)?.words ?? $0 } ?? "" : "interrupted"
      page.add(
        row(
          StyledText(session.id),
          StyledText(session.startedLocally),
          StyledText(session.scenario.sanitized()),
          StyledText(session.score.map(String.init) ?? "\u{2013}", .bold),
          StyledText("\(session.turns)"),
          StyledText(how.sanitized(), session.isFinished ? .plain : .yellow)
        )
      )
    }
    return page
  }
}
