package import CallEngine
package import Coaching
internal import ScenarioFormat
internal import Scoring

/// A drill, for machines: one object for each answer, and one for the whole.
package enum DrillJSON {
  package static func answer(_ kind: DrillKind, _ judgement: DrillJudgement, _ conversation: Conversation) -> JSONValue
  {
    let exchanges = conversation.transcript.exchanges
    return .object([
      "event": .string("drill"),
      "drill": .string(kind.rawValue),
      "scenario": .string(conversation.scenario.name),
      "line": .string(exchanges.first?.before.last?.text ?? ""),
      "said": .array(exchanges.map { .string($0.turn.text) }),
      "replies": .array(exchanges.flatMap { $0.after.map { .string($0.text) } }),
      "passed": .bool(judgement.passed),
      "checks": .array(
        judgement.items.map { item in
          .object([
            "id": .string(item.id), "passed": .optional(item.passed), "advice": .optional(item.advice),
            "evidence": .array(item.evidence.map(ScorecardJSON.quote)),
          ])
        }
      ),
    ])
  }

  package static func summary(_ kind: DrillKind, passed: Int, of count: Int) -> JSONValue {
    .object([
      "event": .string("drilled"), "drill": .string(kind.rawValue), "passed": .int(passed), "of": .int(count),
    ])
  }
}
