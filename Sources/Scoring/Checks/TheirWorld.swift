internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Speaks about matters of theirs: a topic of this call beyond the facts of the briefing.
struct TheirWorld: Check {
  let id = "their-world"

  func judge(_ call: ScoredCall) -> Judgment {
    let topics = call.scenario.topics.map(\.name).filter { !call.knownFacts.contains($0) }
    guard !topics.isEmpty, !call.exchanges.isEmpty, call.exchanges.count >= 2 || !call.wasCutShort else {
      return .unobserved
    }
    let quotes = call.exchanges.filter { $0.turn.hearing.stance != .vendor }.flatMap { exchange in
      exchange.turn.hearing.topics.filter { topics.contains($0.topic) }.flatMap { exchange.quotes($0.evidence) }
    }
    if !quotes.isEmpty { return .passed(quotes) }
    guard let longest = call.spoken.max(by: { $0.turn.hearing.facts.words < $1.turn.hearing.facts.words }) else {
      return .failed(
        [],
        advice: "Nothing you said was about their business. Ask how they handle the matter you called about."
      )
    }
    return .failed(
      [longest.quote],
      advice: "\(longest.quote.shown.quoted()) stays on your side. Ask how they handle the matter you called about."
    )
  }
}
