internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Asks only once it is earned: when the first ask comes, trust stands above where it began, or she says yes.
struct AskIsEarned: Check {
  let id = "earned"

  func judge(_ call: ScoredCall) -> Judgment {
    guard let ask = call.exchanges.first(where: { $0.hears(.askMeeting) }), let reaction = ask.reaction else {
      guard call.wasGivenUp, let last = call.spoken.last else { return .unobserved }
      return .failed(
        [last.quote],
        advice: "You put the phone down after \(last.quote.shown.quoted()): an ask wants earning, and then making."
      )
    }
    let quotes = ask.quotes(of: .askMeeting)
    let speaker = ask.before.last?.speaker ?? ""
    let start = call.scenario.persona(speaker)?.meters[.trust]?.start ?? reaction.before.trust
    if reaction.before.trust > start
      || (call.close?.result == .won && ask.turn.number == call.exchanges.last?.turn.number)
    {
      return .passed(quotes)
    }
    let words = quotes.first?.text ?? ask.quote.shown
    return .failed(
      quotes,
      advice:
        "\(words.quoted()) came before there was a reason to say yes. First learn one thing about their side, or offer one."
    )
  }
}
