import CallEngine
import Listening
import ScenarioFormat
import Testing

/// Which of several ways of saying a line is taken, and that it changes nothing but words.
@Suite struct PhrasingTests {
  private static let text = """
    states:
      pick-up:
        says: |
          Weber.
          Hansa Freight, Weber.
          Yes, Weber here.
        reacts:
          - hears: boast
            says: |
              Really.
              You do.
          - hears: introduce
            says: |
              The only way to say it.
        otherwise:
          says: |
            What is it about?
            And why are you calling?
            Sorry, what was that?
            Once more, please?
    """

  private func said(_ turn: TurnClass, times: Int, seed: UInt64) throws -> [String] {
    var play = Play(try Script.scenario(Self.text), seed: seed)
    return (0..<times).flatMap { _ in
      play.mean(turn)
      return play.lines
    }
  }

  @Test func theSameSeedSaysTheSameWords() throws {
    #expect(try said(.peer(), times: 50, seed: 7) == said(.peer(), times: 50, seed: 7))
  }

  @Test func anotherSeedSaysOtherWords() throws {
    #expect(try said(.peer(), times: 50, seed: 7) != said(.peer(), times: 50, seed: 8))
  }

  @Test(arguments: [TurnClass.peer(), .peer(.boast)], [1, 2, 3, UInt64.max])
  func noWordsComeTwiceRunning(turn: TurnClass, seed: UInt64) throws {
    let lines = try said(turn, times: 200, seed: seed)
    #expect(lines.count == 200)
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0 != $1 })
  }

  @Test func aLineWithOneVariantStaysAsItIs() throws {
    #expect(try Set(said(.peer(.introduce), times: 20, seed: 1)) == ["The only way to say it."])
  }

  @Test func everyVariantIsUsedOverSeeds() throws {
    let scenario = try Script.scenario(Self.text)
    let openings = (0..<100).flatMap { Play(scenario, seed: UInt64($0)).lines }
    let counts = Dictionary(grouping: openings, by: \.self).mapValues(\.count)
    #expect(counts.count == 3)
    #expect(counts.values.allSatisfy { $0 >= 15 })
    #expect(try Set(said(.peer(), times: 100, seed: 1)).count == 4)
  }

  /// What is left of a call when its words are taken out.
  private struct Flow: Equatable {
    var state: String
    var returnsTo: String?
    var speaker: String
    var meters: Meters
    var facts: Set<String>
    var spent: Set<String>
    var visits: [String: Int]
    var close: Call.Close?
    var reaction: FiredReaction?
    var lines: Int

    init(_ play: Play) {
      state = play.call.state
      returnsTo = play.call.returnsTo
      speaker = play.call.speaker
      meters = play.call.meters
      facts = play.call.facts
      spent = play.call.spent
      visits = play.call.visits
      close = play.call.close
      reaction = play.reaction
      lines = play.lines.count
    }
  }

  @Test(arguments: ShippedScenarios.paths) func anotherSeedChangesWordsAndNothingElse(path: String) throws {
    let scenario = try ShippedScenarios.load(path)
    var generator = SeededGenerator(seed: 11)
    var differ = 0
    for round in 0..<60 {
      var one = Play(scenario, seed: 1)
      var two = Play(scenario, seed: UInt64(1000 + round))
      for event in RandomCalls.events(in: scenario, length: 15, using: &generator) {
        one.take(event)
        two.take(event)
        #expect(Flow(one) == Flow(two))
        if one.lines != two.lines { differ += 1 }
      }
    }
    #expect(differ > 0)
  }
}
