internal import ScenarioChecker
package import ScenarioFormat

/// The calls of a block, in order: fixed by the seed, so that a block can be made again.
package struct BlockPlan: Sendable {
  package enum Dial: Sendable {
    case ringsOut
    /// A machine answers, and no message is left.
    case voicemail
    /// Somebody answers, or a machine on which a message is worth leaving.
    case answered(Scenario, seed: UInt64)
  }

  package let dials: [Dial]

  /// - Parameters:
  ///   - people: How many are to answer.
  ///   - cast: People who can be won, and machines on which a message can be left.
  ///   - passing: People who will not buy today.
  package init(people: Int, cast: [Scenario], passing: [Scenario], rates: BlockRates = BlockRates(), seed: UInt64) {
    var chance = Chance(seed: seed)
    var machines = Pile(cast.filter { $0.prospect?.kind == .voicemail }, &chance)
    var winnable = Pile(cast.filter { $0.prospect?.kind != .voicemail }, &chance)
    var byWay = Dictionary(grouping: passing) { $0.passing ?? .notInterested }.mapValues { Pile($0, &chance) }
    var dials: [Dial] = []
    var answered = 0
    var messages = 0
    while answered < people {
      let roll = chance.next(below: 100)
      if roll >= rates.answered + rates.voicemail {
        dials.append(.ringsOut)
      } else if roll >= rates.answered {
        // One message in a block is practice; the same beep thirty times is none.
        if messages == 0, let machine = machines.draw(&chance) {
          messages += 1
          dials.append(.answered(machine, seed: UInt64(chance.next(below: 999_999)) + 1))
        } else {
          dials.append(.voicemail)
        }
      } else if let scenario = Self.somebody(rates, &winnable, &byWay, &chance) {
        answered += 1
        dials.append(.answered(scenario, seed: UInt64(chance.next(below: 999_999)) + 1))
      } else {
        break
      }
    }
    self.dials = dials
  }

  private static func somebody(
    _ rates: BlockRates,
    _ winnable: inout Pile,
    _ byWay: inout [Scenario.Passing: Pile],
    _ chance: inout Chance
  ) -> Scenario? {
    var roll = chance.next(below: 100)
    for (way, share) in rates.passing {
      if roll < share, let scenario = byWay[way]?.draw(&chance) { return scenario }
      roll -= share
    }
    return winnable.draw(&chance)
  }

  /// Draws everybody once before anybody comes again.
  private struct Pile {
    private var left: [Scenario] = []
    private let all: [Scenario]

    init(_ scenarios: [Scenario], _ chance: inout Chance) {
      all = scenarios.sorted { $0.name < $1.name }
    }

    mutating func draw(_ chance: inout Chance) -> Scenario? {
      if left.isEmpty { left = all }
      guard !left.isEmpty else { return nil }
      return left.remove(at: chance.next(below: left.count))
    }
  }
}
