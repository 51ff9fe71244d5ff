internal import CallEngine
internal import Listening

/// Takes up a brush-off or objection before anything else, at least every other time.
struct TakesItFirst: Check {
  let id = "takes-it-first"

  func judge(_ call: ScoredCall) -> Judgment {
    let pushed = call.exchanges.filter(\.followsPushback)
    guard !pushed.isEmpty else { return .unobserved }
    let taken = pushed.filter(isTaken)
    if taken.count * 2 >= pushed.count { return .passed(taken.map { $0.quotes(of: .acknowledge).first ?? $0.quote }) }
    guard let missed = pushed.first(where: { !isTaken($0) }) else { return .unobserved }
    let line = missed.before.last?.text ?? ""
    return .failed(
      missed.spokenQuote,
      advice: "To \(line.quoted()) \(missed.told). Take that up first; then one thing of your own."
    )
  }

  private func isTaken(_ exchange: Exchange) -> Bool {
    guard let first = exchange.turn.hearing.moves.first?.move else { return false }
    return first == .acknowledge || first == .closeOut
  }
}
