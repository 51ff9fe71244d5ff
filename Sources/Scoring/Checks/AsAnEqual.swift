internal import CallEngine
internal import Listening

/// Speaks as an equal more often than not: of the turns that take a side at all, at least half are a peer's.
struct AsAnEqual: Check {
  let id = "as-equal"

  func judge(_ call: ScoredCall) -> Judgment {
    let sided = call.spoken.filter { $0.turn.hearing.stance != .neutral && !$0.turn.hearing.unsure }
    let peers = sided.filter { $0.turn.hearing.stance == .peer }
    // Noise takes no side; who says mostly that has not spoken as anything.
    let noise = call.spoken.filter(\.turn.hearing.unclear)
    if let first = noise.first, noise.count > peers.count, noise.count > 1 {
      return .failed(
        [first.quote],
        advice:
          "\(first.quote.shown.quoted()) told them nothing, and it was not the only such turn. Say something of your own to what they have just said."
      )
    }
    guard let other = sided.first(where: { $0.turn.hearing.stance != .peer }) else {
      return peers.isEmpty ? .unobserved : .passed(peers.flatMap(words))
    }
    if peers.count * 2 > sided.count { return .passed(peers.flatMap(words)) }
    let quotes = words(of: other)
    let role = other.turn.hearing.stance == .vendor ? "a seller talking" : "somebody asking a favour"
    return .failed(
      quotes,
      advice:
        "\((quotes.first?.shown ?? other.turn.text).quoted()) is \(role). Say it as one who has the same job would."
    )
  }

  private func words(of exchange: Exchange) -> [QuotedWords] {
    let quotes = exchange.quotes(exchange.turn.hearing.evidence)
    return quotes.isEmpty ? [exchange.quote] : quotes
  }
}
