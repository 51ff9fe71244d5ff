internal import CallEngine
internal import Listening

/// Keeps the product out of the first three sentences of the call.
struct NoEarlyPitch: Check {
  let id = "no-early-pitch"

  func judge(_ call: ScoredCall) -> Judgment {
    guard let first = call.spoken.first else { return .unobserved }
    var sentences = 0
    for exchange in call.spoken {
      let facts = exchange.turn.hearing.facts
      if let sentence = facts.firstPitchSentence, sentences + sentence <= 3 {
        let quotes = exchange.quotes(of: .pitchProduct)
        let words = quotes.first?.text ?? exchange.quote.shown
        return .failed(
          quotes,
          advice:
            "\(words.quoted()) is about what you have, in sentence \(sentences + sentence). Begin with what it is about for them."
        )
      }
      sentences += facts.sentences
      if sentences >= 3 { break }
    }
    return call.saysSomething ? .passed([first.quote]) : .unobserved
  }
}
