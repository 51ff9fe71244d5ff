internal import CallEngine
internal import Listening

/// Neither pushes nor boasts.
struct NoPressure: Check {
  let id = "no-pressure"

  func judge(_ call: ScoredCall) -> Judgment {
    guard let first = call.spoken.first else { return .unobserved }
    guard let loud = call.spoken.first(where: { $0.hears(.pressure) || $0.hears(.boast) }) else {
      return call.saysSomething ? .passed([first.quote]) : .unobserved
    }
    let quotes = loud.quotes(of: .pressure) + loud.quotes(of: .boast)
    let words = quotes.first?.text ?? loud.quote.shown
    let what = loud.hears(.pressure) ? "pushes" : "praises yourself"
    return .failed(quotes, advice: "\(words.quoted()) \(what). An equal leaves the other side free to say no.")
  }
}
