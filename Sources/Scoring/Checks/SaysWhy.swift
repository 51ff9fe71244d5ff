internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Gives a reason with content by the second turn; the phrase alone counts for nothing.
struct SaysWhy: Check {
  let id = "says-why"

  func judge(_ call: ScoredCall) -> Judgment {
    guard let first = call.exchanges.first else { return .unobserved }
    if let turn = call.opening.first(where: { $0.hears(.statePurpose) }) {
      return .passed(turn.quotes(of: .statePurpose))
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
    let said = quote.text.isEmpty ? "You gave no reason" : "\(quote.text.quoted()) gives no reason"
    return .failed(quote.text.isEmpty ? [] : [quote], advice: "\(said) to stay on the line. Yours was: \(purpose).")
  }
}
