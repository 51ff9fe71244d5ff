package import CallEngine
package import ScenarioFormat
internal import Terminal

/// A whole call on a terminal, with or without what was heard after each turn.
package enum TranscriptText {
  package static func page(_ transcript: Transcript, in scenario: Scenario, annotated: Bool, columns: Int) -> Page {
    var page = Page(columns: columns)
    var exchanges = transcript.exchanges[...]
    for entry in transcript.entries {
      switch entry {
      case .prospect(let line): page.add(CallText.prospect(line, in: scenario, columns: columns))
      case .caller(let turn):
        page.add(CallText.caller(turn, columns: columns))
        if let breakIn = CallText.breakIn(turn, columns: columns) { page.add(breakIn) }
        if annotated, let exchange = exchanges.popFirst() { page.add(CallText.why(exchange, columns: columns)) }
      case .reaction: break
      case .ended(let close): page.add(StyledText("  (\(close.outcome.words))", .dim))
      }
    }
    return page
  }
}
