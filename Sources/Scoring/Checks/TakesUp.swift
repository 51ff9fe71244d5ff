internal import CallEngine
internal import Listening

/// Takes up what they tell, at least every other time: says it back, or asks on.
struct TakesUp: Check {
  let id = "takes-up"

  func judge(_ call: ScoredCall) -> Judgment {
    let told = call.exchanges.filter { $0.answeredActs.contains(.inform) }
    guard !told.isEmpty else { return .unobserved }
    let taken = told.filter(isTakenUp)
    guard let missed = told.first(where: { !isTakenUp($0) }), taken.count * 2 < told.count else {
      return .passed(taken.map { $0.quotes(of: .acknowledge).first ?? $0.quote })
    }
    let line = missed.before.last?.text ?? ""
    return .failed(
      missed.spokenQuote,
      advice: "They told you \(line.quoted()), and \(missed.told). Say back what matters in it, and ask on from there."
    )
  }

  private func isTakenUp(_ exchange: Exchange) -> Bool {
    let hearing = exchange.turn.hearing
    if hearing.hears(.acknowledge) || hearing.hears(.closeOut) { return true }
    return hearing.stance == .peer && (hearing.hears(.askDiscovery) || hearing.hears(.askMeeting))
  }
}
