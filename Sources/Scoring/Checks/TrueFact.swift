internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Brings up something true about them: a fact of the briefing.
struct TrueFact: Check {
  let id = "true-fact"

  func judge(_ call: ScoredCall) -> Judgment {
    guard !call.exchanges.isEmpty, let fact = call.scenario.briefing.known.first else { return .unobserved }
    let quotes = call.exchanges.flatMap { exchange in
      exchange.turn.hearing.topics.filter { call.knownFacts.contains($0.topic) }.flatMap {
        exchange.quotes($0.evidence)
      }
    }
    if !quotes.isEmpty { return .passed(quotes) }
    let first = call.spoken.first?.quote
    let line = first.map { "\($0.shown.quoted()) could have been said to anybody. " } ?? ""
    return .failed(first.map { [$0] } ?? [], advice: "\(line)You knew this about them: \(fact.fact).")
  }
}
