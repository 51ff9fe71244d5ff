/// Sessions, for machines.
package enum SessionJSON {
  package static func object(_ session: SessionSummary) -> JSONValue {
    .object([
      "session": .string(session.id),
      "scenario": .string(session.scenario),
      "title": .string(session.title),
      "state": .string(session.isFinished ? "finished" : "interrupted"),
      "outcome": .optional(session.outcome),
      "ending": .optional(session.ending),
      "score": .optional(session.score),
      "turns": .int(session.turns),
      "mode": .string(session.mode),
      "rubric": .string(session.rubric),
      "startedAt": .string(session.startedAt),
    ])
  }
}
