import CallEngine
import Listening
import ScenarioFormat
import TestSupport
import Testing

/// Three difficulties that change how a call goes, not what it is called.
@Suite struct LevelTests {
  private static let states = """
    remembers: [put-off]
    states:
      pick-up:
        reacts:
          - hears: state-purpose
            when: hard and not put-off
            remember: put-off
            says: |
              Not today.
          - hears: state-purpose
            when: not easy
            says: |
              Go on.
          - hears: state-purpose
            says: |
              Oh, do go on.
          - hears: boast
            patience: -1
            says: |
              And?
        otherwise:
          says: |
            Hm.
    endings:
      hangs-up: hung-up

    """

  private func scenario(_ persona: String = "") throws -> Scenario {
    let files = persona.isEmpty ? [:] : ["personas/weber.yaml": persona]
    let loaded = try #require(TestScenario.load(TestScenario.head + Self.states, files: files))
    return try #require(loaded.scenario, "\(loaded.diagnostics.map(\.message))")
  }

  private func replies(_ level: Scenario.Level, _ turns: TurnClass...) throws -> [String] {
    var call = Conversation(try scenario().at(level), listener: try TestListener.standard(), seed: 1)
    return turns.flatMap { turn in
      call.mean(turn).compactMap { effect in
        if case .spoke(let line) = effect { return line.text }
        return nil
      }
    }
  }

  @Test func reactionsOfOtherLevelsAreNotThere() throws {
    let purpose = TurnClass(stance: .peer, moves: [.statePurpose])
    #expect(try replies(.easy, purpose) == ["Oh, do go on."])
    #expect(try replies(.medium, purpose) == ["Go on."])
    #expect(try replies(.hard, purpose, purpose) == ["Not today.", "Go on."])
  }

  @Test func startsThatAreNotGivenAreDerived() throws {
    let scenario = try scenario()
    func start(_ level: Scenario.Level) -> (Int, Int, Int) {
      let persona = scenario.at(level).people[0].persona
      return (
        persona.meters[.trust]?.start ?? -1, persona.meters[.patience]?.start ?? -1, persona.listensFor
      )
    }
    // The persona of the tests: trust 3, patience 4 of 6, listens for 30 seconds; the scenario is easy.
    #expect(start(.easy) == (3, 4, 30))
    #expect(start(.medium) == (2, 3, 20))
    #expect(start(.hard) == (1, 3, 15))
  }

  @Test func startsThatAreGivenAreTaken() throws {
    let persona = TestScenario.persona
      .replacing(
        "patience: {start: 4, max: 6, at-zero: hangs-up}",
        with: "patience: {start: 4, max: 6, at-zero: hangs-up, hard: 2, medium: 6}"
      )
    let scenario = try scenario(persona)
    #expect(scenario.at(.hard).people[0].persona.meters[.patience]?.start == 2)
    #expect(scenario.at(.medium).people[0].persona.meters[.patience]?.start == 6)
    #expect(scenario.at(.easy).people[0].persona.meters[.patience]?.start == 4)
  }

  @Test func itsOwnLevelIsTheScenarioAsItIs() throws {
    let scenario = try scenario()
    #expect(scenario.at(.easy).digest == scenario.digest)
    #expect(Set(Scenario.Level.allCases.map { scenario.at($0).digest }).count == 3)
    #expect(scenario.at(.hard).digest == scenario.at(.hard).digest)
  }

  @Test func aFactCannotBeCalledLikeALevel() throws {
    let text = TestScenario.head + Self.states.replacing("put-off", with: "hard")
    let codes = TestScenario.load(text)?.diagnostics.map(\.code) ?? []
    #expect(codes.contains("name-clash"))
  }

  @Test func somebodyElseMayCall() throws {
    let scenario = try scenario()
    let own = OwnStory(
      name: "Ida Holm",
      company: "Fjordpack",
      story: "We lend crates.",
      products: ["crate"],
      peers: ["Skarvik"]
    )
    let played = scenario.playing(CallSetup(caller: own))
    #expect(played.briefing.you.name == "Ida Holm" && played.briefing.you.company == "Fjordpack")
    #expect(played.digest != scenario.digest)
    #expect(scenario.playing(CallSetup()).digest == scenario.digest)
    let listener = try TestListener.standard().knowing(played)
    #expect(listener.hear("Our crates are the best there is, shall I send you some?").hears(.pitchProduct))
    #expect(listener.hear("Ida Holm from Fjordpack.").hears(.introduce))
    #expect(listener.hear("Skarvik had the same year as you.").hears(.namePeer))
  }
}
