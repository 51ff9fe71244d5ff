package import CallEngine
internal import ScenarioFormat
package import Scoring

/// How an answer in a drill was judged: the checks of this one skill, and nothing else.
package struct DrillJudgement: Sendable, Hashable {
  package var passed: Bool
  /// The checks that were looked at and could be observed, in the order of the rubric.
  package var items: [Scorecard.Item]

  package init(_ kind: DrillKind, _ conversation: Conversation, rubric: Rubric) {
    let card = Scorecard(conversation.transcript, scenario: conversation.scenario, rubric: rubric)
    func name(_ item: Scorecard.Item) -> String { item.id.split(separator: ".").last.map(String.init) ?? item.id }
    let looked = kind.required + kind.oneOf
    let observed = card.items.filter { looked.contains(name($0)) && $0.passed != nil }
    let required = observed.filter { kind.required.contains(name($0)) }
    let oneOf = observed.filter { kind.oneOf.contains(name($0)) }
    let hasOne = kind.oneOf.isEmpty || oneOf.contains { $0.passed == true }
    let wasHungUpOn = conversation.call.close?.outcome == .hungUp
    passed = !required.isEmpty && required.allSatisfy { $0.passed == true } && hasOne && !wasHungUpOn
    // Where one of several is enough, those that are not needed any more are no failures.
    items = observed.filter { required.contains($0) || !hasOne || $0.passed == true }
  }
}
