internal import CallEngine
internal import Listening

/// Stays civil: neither threatens, frightens, insults nor talks down.
struct Civil: Check {
  let id = "civil"

  func judge(_ call: ScoredCall) -> Judgment {
    guard let first = call.spoken.first else { return .unobserved }
    let quotes = call.spoken.flatMap { $0.quotes(of: .hostility) }
    guard let words = quotes.first else { return call.saysSomething ? .passed([first.quote]) : .unobserved }
    return .failed(
      quotes,
      advice:
        "\(words.text.quoted()) is said to somebody you look down on. Say what you see, and leave the judging to them."
    )
  }
}
