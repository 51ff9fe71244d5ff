internal import CallEngine
internal import Listening

/// Asks how things are with them: once in a short call, in two turns of one that goes on.
struct AsksThem: Check {
  let id = "asks-them"

  func judge(_ call: ScoredCall) -> Judgment {
    let turns = call.spoken.filter { !call.isWithGatekeeper($0) }
    guard turns.count >= 2 || (call.wasGivenUp && !turns.isEmpty) else { return .unobserved }
    let asking = turns.filter(isAboutThem)
    let quotes = asking.flatMap { $0.quotes(of: .askDiscovery) }
    if asking.count >= (turns.count >= 6 ? 2 : 1) { return .passed(quotes) }
    guard let last = quotes.last ?? turns.last?.quote else { return .unobserved }
    return .failed(
      [last],
      advice: asking.isEmpty
        ? "By \(last.shown.quoted()) you had asked nothing about them. One real question earns more than any answer of yours."
        : "\(last.text.quoted()) was your only question about them. Ask on from what they answer."
    )
  }

  /// A question of more than a "what?", or one that names a matter of this call.
  private func isAboutThem(_ exchange: Exchange) -> Bool {
    let hearing = exchange.turn.hearing
    return hearing.hears(.askDiscovery) && hearing.stance != .vendor
      && (hearing.facts.questions > 0 && hearing.facts.words >= 4 || !hearing.topics.isEmpty)
  }
}
