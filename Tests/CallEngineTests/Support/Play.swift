import CallEngine
import ScenarioFormat

/// A call under way: where it stands, and what the last event brought.
struct Play {
  let flow: Flow
  private(set) var call: Call
  private(set) var effects: [CallEffect]

  init(_ scenario: Scenario, seed: UInt64 = 1) {
    flow = Flow(scenario)
    let step = openCall(flow, seed: seed)
    call = step.call
    effects = step.effects
  }

  mutating func take(_ event: CallEvent) {
    let step = advance(call, with: event, in: flow)
    call = step.call
    effects = step.effects
  }

  mutating func mean(_ turns: TurnClass...) {
    for turn in turns { take(.meant(turn)) }
  }

  /// What was said in the last step.
  var spoken: [SpokenLine] {
    effects.compactMap { effect in
      if case .spoke(let line) = effect { return line }
      return nil
    }
  }

  var lines: [String] { spoken.map(\.text) }

  var reaction: FiredReaction? {
    for case .reacted(let reaction) in effects { return reaction }
    return nil
  }

  var ending: String? { call.close?.ending }
}
