internal import CallEngine
internal import Listening

/// Speaks as an equal from beginning to end: of the turns that take a side, at least four in five are a peer's.
struct EqualThroughout: Check {
  let id = "equal-throughout"

  func judge(_ call: ScoredCall) -> Judgment {
    let sided = call.spoken.filter { $0.turn.hearing.stance != .neutral && !$0.turn.hearing.unsure }
    let others = sided.filter { $0.turn.hearing.stance != .peer || !$0.quotes(of: .hostility).isEmpty }
    guard let last = others.last else {
      return sided.count >= 2 ? .passed(sided.map(\.quote)) : .unobserved
    }
    if others.count * 5 <= sided.count {
      let peers = sided.filter { $0.turn.hearing.stance == .peer }
      return .passed(peers.map(\.quote))
    }
    let quote = last.quotes(last.turn.hearing.evidence).first ?? last.quote
    let words = quote.shown.quoted()
    return .failed(
      [quote],
      advice: others.count == sided.count
        ? "\(words) is not how one owner talks to another. Say it as you would to a colleague with the same job."
        : "You spoke as an equal, and then came \(words). Keep to the tone you began with, to the end."
    )
  }
}
