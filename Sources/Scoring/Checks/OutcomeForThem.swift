internal import CallEngine
internal import Listening

/// Says what would change for them, or did for somebody like them.
struct OutcomeForThem: Check {
  let id = "outcome"

  func judge(_ call: ScoredCall) -> Judgment {
    guard call.spoken.count >= 2 || (call.wasGivenUp && !call.spoken.isEmpty) else { return .unobserved }
    let turns = call.spoken.filter {
      ($0.hears(.offerOutcome) || $0.hears(.namePeer)) && $0.turn.hearing.stance != .vendor
    }
    let quotes = turns.flatMap { $0.quotes(of: .offerOutcome) + $0.quotes(of: .namePeer) }
    if !quotes.isEmpty { return .passed(quotes) }
    if let generic = call.spoken.first(where: { $0.hears(.offerOutcome) }) {
      let words = generic.quotes(of: .offerOutcome)
      return .failed(
        words,
        advice:
          "\((words.first?.text ?? generic.turn.text).quoted()) is what every caller promises. Name what changes for this person, with a number or a name."
      )
    }
    let last = call.spoken.last?.quote
    return .failed(
      last.map { [$0] } ?? [],
      advice:
        "You never said what would be different for them\(last.map { ", up to \($0.shown.quoted())" } ?? ""). Say it in their terms, in one sentence."
    )
  }
}
