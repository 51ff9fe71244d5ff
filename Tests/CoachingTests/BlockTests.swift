import CallEngine
import Coaching
import Listening
import ScenarioFormat
import TestSupport
import Testing

@Suite struct BlockTests {
  private static let all = Result { try Shipped.all() }

  private func plan(_ people: Int, seed: UInt64) throws -> BlockPlan {
    let all = try Self.all.get()
    return BlockPlan(
      people: people,
      cast: all.filter { $0.passing == nil },
      passing: all.filter { $0.passing != nil },
      seed: seed
    )
  }

  private func answered(_ plan: BlockPlan) -> [Scenario] {
    plan.dials.compactMap { dial in
      if case .answered(let scenario, _) = dial, scenario.prospect?.kind != .voicemail { return scenario }
      return nil
    }
  }

  @Test func theSameSeedIsTheSameBlock() throws {
    func told(_ seed: UInt64) throws -> [String] {
      try plan(10, seed: seed).dials.map { dial in
        switch dial {
        case .ringsOut: "rings"
        case .voicemail: "machine"
        case .answered(let scenario, let seed): "\(scenario.name) \(seed)"
        }
      }
    }
    #expect(try told(5) == told(5))
    #expect(try told(5) != told(6))
  }

  @Test func soManyPeoplePickUpAsWereAskedFor() throws {
    for seed in 1...20 as ClosedRange<UInt64> { #expect(try answered(plan(7, seed: seed)).count == 7) }
  }

  /// Over many blocks the dials and their ends come as the rates say; published figures give the bounds.
  @Test func theRatesAreKept() throws {
    let plans = try (1...60).map { try plan(10, seed: UInt64($0)) }
    let dials = plans.reduce(0) { $0 + $1.dials.count }
    let people = plans.flatMap(answered)
    let connects = Double(people.count) / Double(dials)
    #expect(connects > 0.10 && connects < 0.16)
    // Somebody who wins every call that can be won still wins no more than this: 10 to 17 of 100.
    let winnable = Double(people.count { $0.passing == nil }) / Double(people.count)
    #expect(winnable >= 0.10 && winnable <= 0.19)
  }

  /// Plays a call of the scenario's own tests that wins it; what is written there by class is taken by class.
  private func playsStrongly(_ call: inout Conversation) {
    let scenario = call.scenario
    let won = scenario.tests.first { test in test.ends.flatMap { scenario.endings[$0.value]?.result } == .won }
    for step in won?.steps ?? [] {
      switch step.value {
      case .says(let line): call.say(line)
      case .means(let turn): call.mean(turn)
      case .silence: call.say("")
      case .replies, .stands: continue
      }
    }
  }

  /// Strong play wins what can be won, which is about one call in seven; product first wins nothing.
  @Test func strongPlayWinsAboutOneInSevenAndProductFirstNothing() throws {
    let listener = try TestListener.standard()
    var won = (strong: 0, pitching: 0)
    var people = 0
    for seed in 1...12 as ClosedRange<UInt64> {
      for case .answered(let scenario, let seed) in try plan(10, seed: seed).dials
      where scenario.prospect?.kind != .voicemail {
        people += 1
        var strong = Conversation(scenario, listener: listener, seed: seed)
        playsStrongly(&strong)
        if strong.call.close?.result == .won { won.strong += 1 }
        var pitching = Conversation(scenario, listener: listener, seed: seed)
        for _ in 0..<3 { pitching.say("Our platform does all of that in one place, shall I send you a demo?") }
        pitching.say("Then let's meet on Thursday at ten.")
        if pitching.call.close?.result == .won { won.pitching += 1 }
      }
    }
    let share = Double(won.strong) / Double(people)
    #expect(share >= 0.10 && share <= 0.17, "\(won.strong) of \(people)")
    #expect(won.pitching == 0)
  }

  /// Whoever passes by cannot be won, whatever is said: there is no such ending.
  @Test func whoPassesByCannotBeWon() throws {
    for scenario in try Self.all.get() where scenario.passing != nil {
      #expect(scenario.endings.values.allSatisfy { $0.result != .won }, "\(scenario.name)")
    }
  }

  @Test func theTallyCountsWhatHappened() throws {
    var tally = BlockTally()
    tally.rangOut = 3
    tally.add(try Shipped.call("freight-cfo", ["Goodbye."]), score: 40)
    tally.add(try Shipped.call("freight-cfo", ["", "", "", "", "", "", "", ""]), score: nil)
    #expect(tally.dials == 5 && tally.pickedUp == 2 && tally.conversations == 0 && tally.won == 0)
    #expect(tally.outcomes.values.reduce(0, +) == 2)
    #expect(tally.medianScore == 40)
  }
}
