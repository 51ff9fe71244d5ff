internal import CallEngine
internal import Listening

/// Says who is calling by the second turn.
struct SaysWho: Check {
  let id = "says-who"

  func judge(_ call: ScoredCall) -> Judgment {
    guard let first = call.exchanges.first else { return .unobserved }
    if let turn = call.opening.first(where: { $0.hears(.introduce) }) { return .passed(turn.quotes(of: .introduce)) }
    if first.turn.isSilence {
      return .failed([], advice: "You said nothing when the phone was answered. Begin with your name and company.")
    }
    return .failed(
      [first.quote],
      advice:
        "You opened with \(first.quote.shown.quoted()). Put your name and company in that first breath: a stranger without a name is a salesman."
    )
  }
}
