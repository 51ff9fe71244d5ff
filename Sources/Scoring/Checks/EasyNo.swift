internal import CallEngine
internal import Listening

/// Leaves an easy no: the ask does not push, and names one step only.
struct EasyNo: Check {
  let id = "easy-no"

  func judge(_ call: ScoredCall) -> Judgment {
    let asks = call.exchanges.filter { $0.hears(.askMeeting) }
    guard let first = asks.first else { return .unobserved }
    if let pushy = asks.first(where: { $0.hears(.pressure) || $0.turn.hearing.stance == .vendor }) {
      let quotes = pushy.quotes(of: .pressure) + pushy.quotes(of: .askMeeting)
      let words = quotes.first?.text ?? pushy.quote.shown
      return .failed(quotes, advice: "\(words.quoted()) leaves no room for a no. Propose, and say that no is fine.")
    }
    let easy = asks.flatMap { $0.quotes(of: .easyNo) }
    return .passed(easy.isEmpty ? first.quotes(of: .askMeeting) : easy)
  }
}
