import CallEngine
import Listening
import ScenarioFormat
import TestSupport
import Testing

@testable import ScenarioChecker

/// The search for a turn finds one exactly when there is one, as trying every turn there is would.
@Suite struct TurnSearchTests {
  private static let moves: [Move] = [.introduce, .statePurpose, .pitchProduct, .askMeeting]

  /// Every turn of four moves, two topics, long-winded or unclear, and silence.
  private func everyTurn(_ ear: FlowEar) -> [FlowTurn] {
    var turns: [FlowTurn] = [.silence]
    for stance in Stance.allCases {
      for moves in 0..<(1 << Self.moves.count) {
        let chosen = Self.moves.enumerated().filter { moves & (1 << $0.offset) != 0 }.map(\.element)
        for topics in [[], ["q3-demurrage"], ["other"], ["q3-demurrage", "other"]] {
          for first in chosen.isEmpty ? [nil] : chosen.map(Optional.some) {
            for (long, unclear) in [(false, false), (true, false), (false, true), (true, true)] {
              if unclear, !chosen.isEmpty || !topics.isEmpty { continue }
              let order = (first.map { [$0] } ?? []) + chosen.filter { $0 != first }
              turns.append(
                FlowTurn(
                  TurnClass(stance: stance, moves: order, topics: topics, isLongWinded: long, isUnclear: unclear),
                  ear: ear
                )
              )
            }
          }
        }
      }
    }
    return turns
  }

  private func flow() throws -> Flow {
    let text =
      TestScenario.head
        + """
        topics:
          other:
            words: [other]
        states:
          pick-up:
            otherwise:
              patience: -1
        endings:
          hangs-up: hung-up

        """
    let loaded = try #require(TestScenario.load(text))
    return Flow(try #require(loaded.scenario))
  }

  /// A condition drawn by lot, with something asked in a third of its parts.
  private func condition(_ chance: inout Chance, _ ear: FlowEar) -> FlowCondition {
    func bits() -> UInt64 {
      guard chance.next(below: 3) == 0 else { return 0 }
      let sounds = Self.moves.map { FlowEar.bit(of: $0) } + [FlowEar.longWinded, FlowEar.unclear, FlowEar.silence]
      return sounds[chance.next(below: sounds.count)] | (chance.next(below: 2) == 0 ? sounds[chance.next(below: 4)] : 0)
    }
    var condition = FlowCondition(asking: bits())
    condition.hearsAny = bits()
    condition.notHears = bits()
    condition.leads = bits() & FlowEar.allMoves
    if chance.next(below: 3) == 0 { condition.stances = UInt64(1 + chance.next(below: 15)) }
    condition.asksTopic = chance.next(below: 3) == 0
    condition.about = condition.asksTopic ? UInt64(chance.next(below: 4)) : 0
    condition.aboutNothing = condition.asksTopic && (condition.about == 0 || chance.next(below: 2) == 0)
    condition.notAbout = chance.next(below: 4) == 0 ? UInt64(chance.next(below: 4)) : 0
    condition.notAboutNothing = chance.next(below: 6) == 0
    return condition
  }

  @Test func itFindsATurnExactlyWhenThereIsOne() throws {
    let flow = try flow()
    let search = TurnSearch(flow.ear)
    let turns = everyTurn(flow.ear)
    var chance = Chance(seed: 7)
    var limits = TurnSearch.Limits()
    // The brute force knows four moves; so does the search.
    limits.allowed = Self.moves.reduce(FlowEar.longWinded | FlowEar.unclear | FlowEar.silence) {
      $0 | FlowEar.bit(of: $1)
    }
    var found = 0
    for _ in 0..<1500 {
      let wanted = condition(&chance, flow.ear)
      let avoided = (0..<chance.next(below: 4)).map { _ in condition(&chance, flow.ear) }
      let exists = turns.contains { turn in wanted.holds(for: turn) && !avoided.contains { $0.holds(for: turn) } }
      let turn = search.turn(wanted, avoiding: avoided, limits)
      #expect((turn != nil) == (exists || (wanted.isOpen && !avoided.contains { $0.holds(for: .silence) })))
      if let turn {
        found += 1
        #expect(wanted.isOpen || wanted.holds(for: turn))
        #expect(!avoided.contains { $0.holds(for: turn) })
      }
    }
    #expect(found > 300 && found < 1400)
  }
}
