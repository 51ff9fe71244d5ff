internal import CallEngine
package import Coaching
internal import Listening
internal import ScenarioFormat

/// One opener said to one prospect, for machines.
package enum OpenerJSON {
  package static func object(_ trial: OpenerTrial) -> JSONValue {
    .object([
      "scenario": .string(trial.scenario), "person": .string(trial.person), "role": .string(trial.role),
      "line": .string(trial.line), "stance": .string(trial.hearing.stance.rawValue),
      "unsure": .bool(trial.hearing.unsure), "replies": .array(trial.replies.map { .string($0) }),
      "trust": .array([.int(trial.before.trust), .int(trial.after.trust)]),
      "patience": .array([.int(trial.before.patience), .int(trial.after.patience)]),
      "words": .array(trial.words.map { .string($0) }), "outcome": .optional(trial.outcome?.rawValue),
    ])
  }
}
