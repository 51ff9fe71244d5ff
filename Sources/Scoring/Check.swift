internal import Listening

/// One yes/no test of a call.
///
/// Each looks at one thing, quotes the words it rests on, and stays silent about what could not be observed.
protocol Check: Sendable {
  /// As the rubric names it.
  var id: String { get }
  func judge(_ call: ScoredCall) -> Judgment
}

/// What a check finds.
enum Judgment: Sendable {
  case passed([QuotedWords])
  /// With one piece of advice that speaks about the line.
  case failed([QuotedWords], advice: String)
  case unobserved
}

/// All checks the rubrics of this program can name.
enum Checks {
  static let all: [any Check] = [
    SaysWho(), SaysWhy(), TrueFact(), TheirWorld(), NoEarlyPitch(), OutcomeForThem(), ProductWhenAsked(), NoApology(),
    FewHedges(),
    NoPressure(), AsAnEqual(), AnswersQuestions(), TakesItFirst(), Asks(), AskIsEarned(), EasyNo(),
    ShortMessage(), WayBack(), FewApologies(), Civil(), EqualThroughout(), AsksThem(), TakesUp(),
  ]
}
