import CallEngine
import Foundation
import Listening
import ScenarioFormat
import Testing

/// A call can be put away at any turn and taken up again, and the same step is the same step.
@Suite struct SavedCallTests {
  private func restored(_ call: Call) throws -> Call {
    try JSONDecoder().decode(Call.self, from: JSONEncoder().encode(call))
  }

  @Test(arguments: ShippedScenarios.paths) func aCallGoesOnTheSameFromAnyTurn(path: String) throws {
    let flow = Flow(try ShippedScenarios.load(path))
    var generator = SeededGenerator(seed: 5)
    for round in 0..<40 {
      var live = openCall(flow, seed: UInt64(round)).call
      var saved = try restored(live)
      for event in RandomCalls.events(in: flow.scenario, length: 12, using: &generator) {
        #expect(saved == live)
        let one = advance(live, with: event, in: flow)
        let two = advance(saved, with: event, in: flow)
        #expect(one == two)
        live = one.call
        saved = try restored(two.call)
      }
    }
  }

  @Test(arguments: ShippedScenarios.paths) func theSameCallAndEventGiveTheSameStep(path: String) throws {
    let flow = Flow(try ShippedScenarios.load(path))
    let again = Flow(try ShippedScenarios.load(path))
    var generator = SeededGenerator(seed: 6)
    for round in 0..<40 {
      var call = openCall(flow, seed: UInt64(round)).call
      #expect(openCall(again, seed: UInt64(round)).call == call)
      for event in RandomCalls.events(in: flow.scenario, length: 12, using: &generator) {
        let before = call
        let step = advance(call, with: event, in: flow)
        #expect(advance(call, with: event, in: flow) == step)
        #expect(advance(call, with: event, in: again) == step)
        #expect(call == before)
        call = step.call
      }
    }
  }

  @Test(arguments: [0, 1, UInt64.max]) func everySeedSurvivesSaving(seed: UInt64) throws {
    let call = openCall(Flow(try Script.scenario("states:\n  pick-up:\n    otherwise:\n      trust: +1")), seed: seed)
      .call
    #expect(try restored(call).seed == seed)
  }

  @Test func stepsAndEventsSurviveSavingToo() throws {
    let flow = Flow(
      try Script.scenario("states:\n  pick-up:\n    otherwise:\n      trust: +1\n      says: |\n        Go on.")
    )
    let events = [
      CallEvent.meant(.peer(.introduce, about: "q3-demurrage")), .heard(.made(.vendor, .boast), seconds: 4),
      .silence(seconds: 3),
      .hungUp,
    ]
    var call = openCall(flow, seed: 1).call
    for event in events {
      #expect(try JSONDecoder().decode(CallEvent.self, from: JSONEncoder().encode(event)) == event)
      let step = advance(call, with: event, in: flow)
      #expect(try JSONDecoder().decode(Step.self, from: JSONEncoder().encode(step)) == step)
      call = step.call
    }
  }
}
