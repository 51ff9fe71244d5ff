internal import CallEngine
internal import Listening

/// Neither apologises for calling, begs nor flatters.
struct NoApology: Check {
  let id = "no-apology"

  func judge(_ call: ScoredCall) -> Judgment {
    guard let first = call.spoken.first else { return .unobserved }
    guard let small = call.spoken.first(where: { $0.hears(.defer) || $0.turn.hearing.stance == .subordinate }) else {
      return call.saysSomething ? .passed([first.quote]) : .unobserved
    }
    let quotes = small.quotes(of: .defer) + small.quotes(small.turn.hearing.evidence)
    let words = quotes.first?.text ?? small.quote.shown
    return .failed(
      quotes.isEmpty ? [small.quote] : quotes,
      advice: "\(words.quoted()) makes you small. You call about their business: say so, and leave it out."
    )
  }
}
