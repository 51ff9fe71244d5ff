import CallEngine
import Listening
import ScenarioChecker
import ScenarioFormat
import TestSupport
import Testing

/// What is still possible from a point of a call.
@Suite struct OutlookTests {
  private func flow() throws -> Flow {
    let text = """
      remembers: [told]
      states:
        pick-up:
          reacts:
            - leads: pitch-product
              says: |
                No.
              goes: cold
            - hears: ask-discovery
              when: not told
              remember: told
              says: |
                Well.
            - hears: ask-meeting
              when: told
              goes: booked
          otherwise:
            patience: -1
            says: |
              Hm.
        cold:
          reacts:
            - hears: close-out
              goes: hangs-up
          otherwise:
            patience: -1
            says: |
              No.
      endings:
        booked: next-step-agreed
        hangs-up: hung-up

      """
    return Flow(try #require(TestScenario.load(TestScenario.head + text)?.scenario))
  }

  private func after(_ flow: Flow, _ turns: TurnClass...) throws -> Standing {
    var call = Conversation(flow, listener: try TestListener.standard(), seed: 1)
    for turn in turns { call.mean(turn) }
    return try #require(call.standing)
  }

  @Test func theFewestTurnsToAWinAreCounted() throws {
    let flow = try flow()
    let outlook = Outlook(flow)
    #expect(outlook.win(from: flow.opening) == .possible(turns: 2))
    #expect(outlook.win(from: try after(flow, TurnClass(stance: .peer, moves: [.askDiscovery]))) == .possible(turns: 1))
    #expect(outlook.par == 2)
  }

  @Test func whatCannotBeWonAnyMoreIsProvedSo() throws {
    let flow = try flow()
    let outlook = Outlook(flow)
    let cold = try after(flow, TurnClass(stance: .vendor, moves: [.pitchProduct]))
    #expect(outlook.win(from: cold) == .impossible)
    #expect(outlook.chance(from: cold) == 0)
  }

  @Test func theChanceRisesOnTheWayToAWin() throws {
    let flow = try flow()
    let outlook = Outlook(flow)
    let told = try after(flow, TurnClass(stance: .peer, moves: [.askDiscovery]))
    #expect(outlook.chance(from: told) > outlook.chance(from: flow.opening))
    #expect(outlook.chance(from: flow.opening) > 0)
    #expect(Outlook(flow).chance(from: told) == outlook.chance(from: told))
  }
}
