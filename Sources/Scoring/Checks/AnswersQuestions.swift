internal import CallEngine
internal import Listening

/// Answers what was asked: at most one question in three is passed over.
struct AnswersQuestions: Check {
  let id = "answers"

  func judge(_ call: ScoredCall) -> Judgment {
    let asked = call.exchanges.filter { $0.followsQuestion && !Self.isMerePickUp($0) }
    guard !asked.isEmpty else { return .unobserved }
    let missed = asked.filter { !Self.isAnswered($0) }
    guard let first = missed.first, missed.count * 3 > asked.count else {
      return .passed(asked.filter(Self.isAnswered).map(\.quote))
    }
    let question = first.before.last?.text ?? ""
    let reply = first.turn.isSilence ? "silence" : first.quote.shown.quoted()
    return .failed(
      first.turn.isSilence ? [] : [first.quote],
      advice: "They asked \(question.quoted()), and got \(reply). Answer first, in a few words, then go on."
    )
  }

  /// Whoever picks up with a name has asked nothing yet; who calls and why is judged by itself.
  private static func isMerePickUp(_ exchange: Exchange) -> Bool {
    exchange.turn.number == 1 && !exchange.before.allSatisfy { $0.phrasings.allSatisfy { $0.contains("?") } }
  }

  /// What the script says would answer; failing that, anything but silence, a pitch, or a question thrown back.
  static func isAnswered(_ exchange: Exchange) -> Bool {
    guard !exchange.turn.isSilence, !exchange.turn.hearing.unclear else { return false }
    let hearing = exchange.turn.hearing
    let wants = exchange.before.last?.wants ?? []
    if wants.contains(where: { want in hearing.isAbout(want) || Move(rawValue: want).map(hearing.hears) == true }) {
      return true
    }
    if [.pitchProduct, .boast, .pressure].contains(hearing.lead) { return false }
    if !wants.isEmpty { return hearing.hears(.acknowledge) || hearing.hears(.closeOut) }
    return hearing.facts.questions < hearing.facts.sentences || hearing.hears(.acknowledge)
  }
}
