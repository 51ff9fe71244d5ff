internal import CallEngine
internal import Listening

/// Apologises little and neither begs nor flatters: one "sorry" in passing, in a turn that is an equal's all the same, is manners.
struct FewApologies: Check {
  let id = "few-apologies"

  func judge(_ call: ScoredCall) -> Judgment {
    guard let first = call.spoken.first else { return .unobserved }
    let small = call.spoken.first { $0.turn.hearing.stance == .subordinate && !$0.turn.hearing.unsure }
    let sorry = call.spoken.filter { $0.hears(.defer) }
    guard let worst = small ?? (sorry.count > 1 ? sorry.last : nil) else {
      return call.saysSomething ? .passed([first.quote]) : .unobserved
    }
    let quotes = worst.quotes(of: .defer) + worst.quotes(worst.turn.hearing.evidence)
    let words = quotes.first?.text ?? worst.quote.shown
    return .failed(
      quotes.isEmpty ? [worst.quote] : quotes,
      advice: small == nil
        ? "\(words.quoted()) was one apology too many. You call about their business: once is manners, twice is a habit."
        : "\(words.quoted()) makes you small. You call about their business: say so, and leave it out."
    )
  }
}
