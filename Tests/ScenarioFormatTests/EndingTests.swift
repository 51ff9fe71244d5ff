import Listening
import ScenarioFormat
import Testing

/// Endings, weights, the level, and what an author wants proved.
@Suite struct EndingTests {
  private func scenario(_ replacement: String) throws -> Scenario {
    let loaded = try Slip("", in: .scenario, replacement).load()
    #expect(loaded.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    return try #require(loaded.scenario)
  }

  @Test func anEndingIsAnOutcomeOrMore() throws {
    let endings = try scenario(
      """
      endings:
        booked: {outcome: referred, counts: won}
        hangs-up:
          outcome: hung-up
          says: |
            Goodbye.
            Not today: bye.
      """
    ).endings

    #expect(endings["booked"]?.outcome == .referred)
    #expect(endings["booked"]?.result == .won)
    #expect(endings["booked"]?.says == nil)
    #expect(endings["hangs-up"]?.result == .lost)
    #expect(endings["hangs-up"]?.says?.variants.map(\.value) == ["Goodbye.", "Not today: bye."])
  }

  @Test(arguments: Outcome.allCases)
  func everyOutcomeCountsAsTheReadmeSays(_ outcome: Outcome) throws {
    let ending = try #require(
      try scenario("endings:\n  booked: \(outcome.rawValue)\n  hangs-up: hung-up").endings["booked"]
    )
    let lost: [Outcome] = [.hungUp, .removedFromList, .gatekeeperBlocked, .wrongPerson, .callerEnded, .noAnswer]

    #expect(ending.outcome == outcome)
    #expect(ending.result == (outcome == .nextStepAgreed ? .won : lost.contains(outcome) ? .lost : .partial))
  }

  @Test func statesKeepTheOrderOfTheFile() throws {
    let names = ["pick-up", "zebra", "alpha", "middle"]
    let states = names.map { "  \($0):\n    otherwise: {patience: -1}" }.joined(separator: "\n")

    #expect(try scenario("states:\n\(states)").stateOrder == names)
  }

  @Test(arguments: Scenario.Level.allCases)
  func aScenarioHasALevel(_ level: Scenario.Level) throws {
    #expect(try scenario("level: \(level.rawValue)").level == level)
  }

  @Test func weightsAreNumbersByCheck() throws {
    let weights = try scenario("scoring:\n  peer-stance: 0\n  listens: 100").weights

    #expect(
      Dictionary(uniqueKeysWithValues: weights.map { ($0.key.value, $0.value.value) }) == [
        "peer-stance": 0, "listens": 100,
      ]
    )
  }

  @Test func propertiesAreRead() throws {
    let properties = try scenario(
      """
      proves:
        - never: booked
          after: leads pitch-product in pick-up
        - can: booked
          using: [peer, ask-meeting]
          within: 6
        - always-possible: ended
        - must: lost
          before: hears long-winded
      """
    ).properties

    #expect(properties.map(\.kind) == [.never, .can, .alwaysPossible, .must])
    #expect(properties[0].after?.value == .leads(.move(.pitchProduct), in: "pick-up"))
    #expect(properties[1].using.map(\.value) == ["peer", "ask-meeting"])
    #expect(properties.map(\.within) == [nil, 6, nil, nil])
    #expect(properties[2].target.value == .ended)
    #expect(properties[3].target.value == .lost)
    #expect(properties[3].before?.value == .hears(.longWinded, in: nil))
    #expect(properties.map(\.place.line) == [36, 38, 41, 42])
  }

  @Test func whatIsNeverUsedIsAWarningOnly() throws {
    let loaded = try Slip(
      "",
      in: .scenario,
      "endings:\n  booked: referred\n  hangs-up: hung-up\n  spare: not-now"
    ).load()

    #expect(loaded.scenario != nil)
    #expect(loaded.diagnostics.map(\.severity) == [.warning])
    #expect(loaded.codes == ["ending-unused"])
  }

  @Test(arguments: [
    Slip("ending-unused", in: .scenario, "endings:\n  booked: referred\n  hangs-up: hung-up\n  ⟦spare⟧: not-now"),
    Slip(
      "unused-state-by-name",
      in: .scenario,
      "states:\n  pick-up:\n    otherwise: {goes: booked}\n  ⟦spare⟧:\n    otherwise: {goes: booked}"
    ),
    Slip("fact-never-read", in: .scenario, "remembers: [⟦told-pain⟧]"),
  ])
  func warningsHaveAPlaceAndAFix(_ slip: Slip) throws {
    try slip.expectFinding()
    #expect(try slip.load().scenario != nil)
  }

  @Test func aScenarioWithoutTestsIsWarnedOf() throws {
    let loaded = try Slip("", in: .scenario, "tests: []").load()

    #expect(loaded.codes == ["no-tests"])
    #expect(loaded.diagnostics.map(\.severity) == [.warning])
    #expect(loaded.diagnostics.map(\.place.line) == [1])
    #expect(loaded.scenario?.tests == [])
  }
}
