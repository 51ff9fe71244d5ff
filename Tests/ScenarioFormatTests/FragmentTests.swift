import ScenarioFormat
import TestSupport
import Testing

/// Shared exchanges, and how they become part of a scenario.
@Suite struct FragmentTests {
  private static let detour = """
    format: 1
    fragment: detour
    remembers: [explained]
    states:
      detour:
        line: detour-asks
        says: |
          Who is this?
        reacts:
          - hears: introduce
            line: detour-relents
            remember: explained
            says: |
              All right.
            goes: back
        otherwise:
          line: detour-again
          patience: -1
          says: |
            I asked who this is.
    anytime:
      - hears: pressure
        when: explained
        line: detour-pressed
        says: |
          Do not push.
    """

  private func load(_ sections: String..., persona: String = TestScenario.persona) throws -> ScenarioLoader.Loaded {
    let states = """
      states:
        pick-up:
          line: detour-asks
          says: |
            Weber.
          reacts:
            - hears: boast
              goes: detour
            - hears: ask-meeting
              goes: booked
          otherwise:
            patience: -1
      """
    let text = CallPage.page(CallPage.clean, with: ["uses: common/detour", states] + sections)
    return try #require(
      TestScenario.load(text, files: ["common/detour.yaml": Self.detour, "personas/weber.yaml": persona])
    )
  }

  private func words(_ loaded: ScenarioLoader.Loaded) throws -> [String?] {
    let scenario = try #require(loaded.scenario)
    let detour = try #require(scenario.states["detour"])
    let speeches = [detour.says, detour.reacts.first?.says, detour.otherwise.says, scenario.anytime.last?.says]
    return speeches.map { $0?.variants.map(\.value).joined(separator: "/") }
  }

  @Test func itsStatesComeAfterThoseOfTheScenario() throws {
    let loaded = try load()
    let scenario = try #require(loaded.scenario)

    #expect(loaded.codes == [])
    #expect(scenario.stateOrder == ["pick-up", "detour"])
    #expect(scenario.states["pick-up"]?.fragment == nil)
    #expect(scenario.states["detour"]?.fragment == "detour")
    #expect(scenario.facts.map(\.value) == ["explained"])
    #expect(scenario.states["detour"]?.reacts.first?.goes?.value == "back")
    #expect(scenario.states["detour"]?.name.place.file == "common/detour.yaml")
  }

  @Test func itsAnytimeReactionsComeAfterThoseOfTheScenario() throws {
    let scenario = try #require(try load("anytime:\n  - hears: pressure\n    trust: -1").scenario)

    #expect(scenario.anytime.map(\.id) == ["anytime/1", "detour/anytime/1"])
  }

  @Test func whoeverWasSpeakingGoesOnInASharedState() throws {
    let scenario = try #require(try load().scenario)
    let detour = try #require(scenario.states["detour"])

    #expect(scenario.speaker(in: detour, now: "lisa") == "lisa")
  }

  @Test func itSpeaksInItsOwnWordsUnlessOthersAreGiven() throws {
    #expect(try words(load()) == ["Who is this?", "All right.", "I asked who this is.", "Do not push."])
  }

  @Test func aPersonaPutsNamedLinesIntoTheirOwnWords() throws {
    let persona = CallPage.persona("voice:\n  detour-asks: |\n    Who?\n    And you are?\n  detour-pressed: |\n    No.")

    #expect(try words(load(persona: persona)) == ["Who?/And you are?", "All right.", "I asked who this is.", "No."])
  }

  @Test func theScenariosWordsComeBeforeThePersonas() throws {
    let persona = CallPage.persona("voice:\n  detour-asks: |\n    Who?\n  detour-again: |\n    Again?")
    let loaded = try load("voice:\n  detour-asks: |\n    Yes?\n  detour-relents: |\n    Fine.", persona: persona)

    #expect(try words(loaded) == ["Yes?", "Fine.", "Again?", "Do not push."])
  }

  @Test func onlyLinesOfFragmentsAreReplaced() throws {
    let scenario = try #require(try load("voice:\n  detour-asks: |\n    Yes?").scenario)

    #expect(scenario.states["pick-up"]?.says?.variants.map(\.value) == ["Weber."])
  }

  @Test func aStateInBothIsAClashThatShowsBoth() throws {
    let states = "states:\n  pick-up:\n    otherwise: {goes: detour}\n  detour:\n    otherwise: {goes: booked}"
    let finding = try #require(try load(states).finding("name-clash"))

    #expect(finding.place.file == "call.yaml")
    #expect((finding.place.line, finding.place.column) == (21, 3))
    #expect(finding.related.map(\.place.file) == ["common/detour.yaml"])
    #expect(finding.related.map(\.place.line) == [5])
  }

  @Test func aFragmentThatIsNotThereIsTheOnlyFinding() throws {
    let loaded = try Slip("", in: .scenario, "uses: [common/nowhere]").load()

    #expect(loaded.codes == ["unknown-file"])
  }

  @Test(arguments: [
    Slip("unknown-state", in: .fragment, "anytime:\n  - hears: boast\n    goes: ⟦detuor⟧"),
    Slip("unknown-fact", in: .fragment, "anytime:\n  - hears: boast\n    remember: ⟦explained⟧"),
    Slip("unknown-topic", in: .fragment, "anytime:\n  - about: ⟦freight⟧\n    trust: +1"),
    Slip("missing-key", in: .fragment, "states:\n  ⟦detour⟧:\n    does: ask"),
  ])
  func namesInAFragmentAreLookedUpInTheWhole(_ slip: Slip) throws { try slip.expectFinding() }

  @Test func itMayNameWhatTheScenarioHas() throws {
    #expect(try Slip("", in: .fragment, "anytime:\n  - about: q3-demurrage\n    goes: hangs-up").load().codes == [])
  }
}
