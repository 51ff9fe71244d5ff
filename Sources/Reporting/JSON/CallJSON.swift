package import CallEngine
internal import Listening
package import ScenarioFormat

/// The events of a call, for machines: one object a line, each with its `event`.
package enum CallJSON {
  package static func briefing(_ scenario: Scenario, seed: UInt64) -> JSONValue {
    let briefing = scenario.briefing
    return .object([
      "event": .string("briefing"),
      "scenario": .string(scenario.name),
      "title": .string(scenario.title),
      "level": .string(scenario.level.rawValue),
      "digest": .string(scenario.digest),
      "seed": .int(Int(clamping: seed)),
      "you": .object([
        "name": .string(briefing.you.name), "role": .string(briefing.you.role),
        "company": .string(briefing.you.company),
        "story": .string(briefing.you.story),
      ]),
      "calling": .string(briefing.calling),
      "known": .array(briefing.known.map { .string($0.fact) }),
      "purpose": .string(briefing.purpose),
    ])
  }

  /// The lines for one entry; reactions are told within the turn they answer, so they give none of their own.
  package static func event(_ entry: Transcript.Entry, in scenario: Scenario) -> JSONValue? {
    switch entry {
    case .prospect(let line): prospect(line, in: scenario)
    case .caller(let turn):
      .object([
        "event": .string("caller"),
        "turn": .int(turn.number),
        "text": .string(turn.text),
        "seconds": .int(turn.seconds),
        "hearing": HearingJSON.object(turn.hearing),
      ])
    case .reaction: nil
    case .ended(let close):
      .object([
        "event": .string("ended"),
        "ending": .string(close.ending),
        "outcome": .string(close.outcome.rawValue),
        "result": .string(close.result.rawValue),
      ])
    }
  }

  private static func prospect(_ line: SpokenLine, in scenario: Scenario) -> JSONValue {
    .object([
      "event": .string("prospect"),
      "speaker": .string(scenario.persona(line.speaker)?.fullName ?? line.speaker),
      "text": .string(line.text),
      "state": .string(line.state),
      "does": .array(line.acts.map { .string($0.name) }),
      "meters": .object([
        "trust": .int(line.meters.trust), "patience": .int(line.meters.patience),
        "interest": .int(line.meters.interest),
      ]),
    ])
  }
}
