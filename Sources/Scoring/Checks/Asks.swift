internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Proposes one clear next step, or takes an honest no well.
struct Asks: Check {
  let id = "asks"

  func judge(_ call: ScoredCall) -> Judgment {
    guard let last = call.spoken.last else { return .unobserved }
    let asks = call.spoken.filter { $0.hears(.askMeeting) || ($0.hears(.askReferral) && !call.isWithGatekeeper($0)) }
    if let ask = asks.last { return .passed(ask.quotes(of: .askMeeting) + ask.quotes(of: .askReferral)) }
    if last.hears(.closeOut), call.spoken.contains(where: { $0.followsPushback }) {
      return .passed(last.quotes(of: .closeOut))
    }
    // Whoever is hung up on has had no chance to ask; who let turn after turn go by with nothing in them has.
    if call.wasCutShort, call.spoken.suffix(2).count(where: \.turn.hearing.unclear) < 2 { return .unobserved }
    return .failed(
      [last.quote],
      advice:
        "You ended on \(last.quote.shown.quoted()) without proposing anything. Name one small next step and a day."
    )
  }
}
