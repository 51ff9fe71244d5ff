internal import CallEngine
internal import Listening

/// Speaks without hedging: at most one hedge in sixty words.
struct FewHedges: Check {
  let id = "few-hedges"

  func judge(_ call: ScoredCall) -> Judgment {
    guard let first = call.spoken.first else { return .unobserved }
    let words = call.spoken.reduce(0) { $0 + $1.turn.hearing.facts.words }
    let quotes = call.spoken.flatMap { exchange in
      exchange.quotes(of: .hedge)
    }
    if quotes.count <= 1 + words / 60 {
      return call.saysSomething ? .passed(quotes.isEmpty ? [first.quote] : quotes) : .unobserved
    }
    return .failed(
      quotes,
      advice:
        "\(quotes.map { $0.text.quoted(limit: 24) }.prefix(3).joined(separator: ", ")): say the sentence without these words, it stands by itself."
    )
  }
}
