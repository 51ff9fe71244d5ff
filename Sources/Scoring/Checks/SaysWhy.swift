internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Gives a reason with content by the second turn.
///
/// The content counts, not the phrase: something true about them, brought up as an equal, is a reason whether or not it says
/// "that is why I'm calling"; a reason inside a pitch is the caller's own.
struct SaysWhy: Check {
  let id = "says-why"

  func judge(_ call: ScoredCall) -> Judgment {
    guard let first = call.exchanges.first else { return .unobserved }
    for turn in call.opening where turn.turn.hearing.stance != .vendor {
      if turn.hears(.statePurpose) { return .passed(turn.quotes(of: .statePurpose)) }
      let facts = turn.turn.hearing.topics.filter { call.knownFacts.contains($0.topic) }
      if !facts.isEmpty, turn.turn.hearing.stance == .peer { return .passed(turn.quotes(facts.flatMap(\.evidence))) }
    }
    let quote = call.opening.last { !$0.turn.isSilence }?.quote ?? first.quote
    let purpose = call.scenario.briefing.purpose
    if let late = call.exchanges.dropFirst(2).first(where: { $0.hears(.statePurpose) }) {
      let words = late.quotes(of: .statePurpose)
      return .failed(
        words,
        advice:
          "Your reason came in turn \(late.turn.number): \((words.first?.text ?? late.turn.text).quoted()). Say it by the second."
      )
    }
    if let pitch = call.opening.first(where: { $0.hears(.statePurpose) }) {
      let words = pitch.quotes(of: .statePurpose)
      return .failed(
        words,
        advice:
          "\((words.first?.text ?? pitch.turn.text).quoted()) is a reason of yours, in the middle of a pitch. Theirs would be: \(purpose)."
      )
    }
    let said = quote.text.isEmpty ? "You gave no reason" : "\(quote.shown.quoted()) gives no reason"
    return .failed(quote.text.isEmpty ? [] : [quote], advice: "\(said) to stay on the line. Yours was: \(purpose).")
  }
}
