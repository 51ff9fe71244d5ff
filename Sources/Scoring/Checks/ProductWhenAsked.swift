internal import CallEngine
internal import Listening

/// Talks about the product only when asked; what stands in the first three sentences is another check's matter.
struct ProductWhenAsked: Check {
  let id = "product-when-asked"

  func judge(_ call: ScoredCall) -> Judgment {
    let pitches = laterPitches(call)
    guard !pitches.isEmpty else { return .unobserved }
    if let unasked = pitches.first(where: { !wasAsked($0) }) {
      let quotes = unasked.quotes(of: .pitchProduct)
      let words = quotes.first?.text ?? unasked.quote.shown
      return .failed(
        quotes,
        advice: "Nobody had asked when you said \(words.quoted()). Wait until they do, then answer in one sentence."
      )
    }
    return .passed(pitches.flatMap { $0.quotes(of: .pitchProduct) })
  }

  private func laterPitches(_ call: ScoredCall) -> [Exchange] {
    var sentences = 0
    return call.spoken.filter { exchange in
      defer { sentences += exchange.turn.hearing.facts.sentences }
      guard let sentence = exchange.turn.hearing.facts.firstPitchSentence else { return false }
      return sentences + sentence > 3
    }
  }

  /// Her line invited it, or asked in so many words what there is to be had.
  private func wasAsked(_ exchange: Exchange) -> Bool {
    exchange.before.contains { line in
      line.acts.contains(.invite) || (line.acts.contains(.ask) && line.wants.contains(Move.pitchProduct.rawValue))
        || line.phrasings.contains(where: Listener.asksAboutProduct)
    }
  }
}
