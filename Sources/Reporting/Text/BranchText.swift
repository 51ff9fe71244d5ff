package import CallEngine
internal import Listening
internal import ScenarioFormat
internal import Terminal

/// Two ways one call went: the one that was taken back, and the one that was taken instead.
package enum BranchText {
  /// - Parameter shared: Turns of the caller that both have in common.
  package static func page(_ old: Conversation, _ new: Conversation, shared: Int, columns: Int) -> Page {
    var page = Page(columns: columns)
    add("taken back", old, after: shared, to: &page)
    add("instead", new, after: shared, to: &page)
    return page
  }

  private static func add(_ label: String, _ conversation: Conversation, after shared: Int, to page: inout Page) {
    let exchanges = conversation.transcript.exchanges
    guard exchanges.indices.contains(shared) else {
      page.add(label: StyledText(label, .dim), width: 12, StyledText("nothing yet", .dim), margin: 6)
      return
    }
    let exchange = exchanges[shared]
    let said = exchange.turn.isSilence ? "(silence)" : "\u{201C}\(exchange.turn.text.sanitized())\u{201D}"
    page.add(label: StyledText(label, .dim), width: 12, StyledText(said).truncated(to: page.columns - 20), margin: 6)
    var outcome = exchange.turn.hearing.unsure ? "unsure" : exchange.turn.hearing.stance.rawValue
    if let reaction = exchange.reaction { outcome += " · \(reaction.moodText)" }
    let more = exchanges.count - shared - 1
    if more > 0 {
      outcome += "; \(more) more turn\(more == 1 ? "" : "s"), then \(conversation.call.meters.text)"
    }
    if let close = conversation.call.close { outcome += " · \(close.outcome.words)" }
    page.add(label: "", width: 12, StyledText(outcome, .dim), margin: 6)
  }
}

extension FiredReaction {
  /// `trust 3 → 6, patience 5 → 6`, or that nothing changed.
  package var moodText: String {
    let parts = Meter.allCases.compactMap { meter -> String? in
      before[meter] == after[meter] ? nil : "\(meter.rawValue) \(before[meter]) \u{2192} \(after[meter])"
    }
    return parts.isEmpty ? "no change" : parts.joined(separator: ", ")
  }
}

extension Meters {
  /// All three, as in `trust 3 · patience 5 · interest 2`.
  package var text: String { Meter.allCases.map { "\($0.rawValue) \(self[$0])" }.joined(separator: " · ") }
}
