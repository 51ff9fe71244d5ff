import ScenarioChecker
import ScenarioFormat
import TestSupport
import Testing

/// Calls that must go as written, played by the real engine.
@Suite struct CallCheckTests {
  @Test func aCallThatGoesAsWrittenPasses() throws {
    let call = CheckedCall(
      ends: "booked",
      call: """
        > [neutral]
        < go on
        = pick-up, trust 3, patience 3, not boasted
        > Could we meet on Thursday?
        = booked, trust 5
        """
    )
    let report = try call.report()

    #expect(report.findings.map(\.code) == [])
    #expect((report.testsPassed, report.testsFailed) == (1, 0))
    #expect((report.errors, report.warnings) == (0, 0))
  }

  @Test func aClassIsTakenAtItsWordAndALineIsHeard() throws {
    try CheckedCall(ends: "booked", call: "> [peer: ask-meeting]").expectClean()
    try CheckedCall(ends: "booked", call: "> Could we meet on Thursday?").expectClean()
  }

  @Test func silenceIsATurn() throws {
    let states =
      "states:\n  pick-up:\n    reacts:\n      - hears: silence\n        goes: booked\n    otherwise: {patience: -1}"

    try CheckedCall(ends: "booked", call: "> [silence]", states: states).expectClean()
    try CheckedCall(ends: "booked", call: ">", states: states).expectClean()
    try CheckedCall(ends: "booked", call: "⟦> [neutral]", states: states).expectOnly("test-failed")
  }

  @Test func longWindedAndUnclearAreClassesToo() throws {
    let states = """
      states:
        pick-up:
          reacts:
            - hears: long-winded
              goes: hangs-up
            - hears: unclear
              trust: -1
          otherwise: {goes: booked}
      """

    try CheckedCall(
      ends: "hangs-up",
      call: "> [peer: unclear]\n= pick-up, trust 2\n> [peer: long-winded]",
      states: states
    ).expectClean()
  }

  @Test func topicsOfAClassCount() throws {
    let states = """
      states:
        pick-up:
          reacts:
            - hears: cite-trigger
              about: known
              goes: booked
          otherwise: {patience: -1}
      """

    try CheckedCall(ends: "booked", call: "> [peer: cite-trigger about q3-demurrage]", states: states).expectClean()
    try CheckedCall(ends: "booked", call: "⟦> [peer: cite-trigger]", states: states).expectOnly("test-failed")
  }

  @Test func anotherEndingIsShownAtTheLastTurn() throws {
    let finding = try CheckedCall(ends: "hangs-up", call: "> [peer]\n⟦> [peer: ask-meeting]\n= booked").expectOnly(
      "test-failed"
    )

    #expect(finding.message.contains("'a call'"))
    #expect(finding.message.contains("'booked'"))
  }

  @Test func aCallThatIsNotOverIsShownAtTheLastTurn() throws {
    let finding = try CheckedCall(ends: "booked", call: "> [peer]\n⟦> [peer]").expectOnly("test-failed")

    #expect(finding.message.contains("not over"))
    #expect(finding.message.contains("patience 2"))
  }

  @Test func aCallThatIsOverTooEarlyIsShownAtTheTurnTooMany() throws {
    let finding = try CheckedCall(call: "> [peer: ask-meeting]\n= booked\n⟦> [peer]\n> [peer]").expectOnly(
      "test-failed"
    )

    #expect(finding.message.contains("over already"))
  }

  @Test(arguments: [
    ("> [peer]\n⟦= booked", "'pick-up'"),
    ("> [peer: ask-meeting]\n⟦= pick-up", "'booked'"),
    ("> [peer]\n= pick-up, patience 3\n⟦= pick-up, patience 4", "patience is 3"),
    ("⟦= pick-up, trust 4", "trust is 3"),
    ("> [peer: boast]\n= pick-up, boasted\n⟦= pick-up, not boasted", "'boasted' is remembered"),
    ("> [peer]\n⟦= pick-up, boasted", "'boasted' is not remembered"),
    ("> [peer]\n< go on\n⟦< lift", "Go on."),
  ])
  func whatDiffersIsShownWhereItIsExpected(_ call: String, _ actual: String) throws {
    let finding = try CheckedCall(call: call).expectOnly("test-failed")

    #expect(finding.message.contains(actual))
  }

  @Test func theReactionThatAnsweredIsShown() throws {
    let finding = try CheckedCall(call: "> [peer: boast]\n⟦= booked").expectOnly("test-failed")

    // Behind the head stand `remembers`, `states`, `pick-up`, its line and `reacts`.
    #expect(finding.related.map(\.place.line) == [24])
    #expect(finding.related.map(\.place.file) == ["call.yaml"])
  }

  @Test func whatWasHeardIsSaidOfARealLine() throws {
    let finding = try CheckedCall(ends: "hangs-up", call: "⟦> Could we meet on Thursday?").expectOnly("test-failed")

    #expect(finding.message.contains("Heard: "))
    #expect(finding.message.contains("ask-meeting"))
  }

  @Test func onlyTheFirstDifferenceIsShown() throws {
    try CheckedCall(ends: "booked", call: "> [peer]\n⟦= booked\n< lift\n= booked").expectOnly("test-failed")
  }

  @Test func everyTestIsCounted() throws {
    let tests = """
      tests:
        - name: wins
          ends: booked
          call: |
            > [peer: ask-meeting]
        - name: does not
          ends: booked
          call: |
            > [peer: boast]
        - name: has nothing to say
          call: |
            > [peer]
      """
    let report = try CheckedCall(more: tests).report()

    #expect((report.testsPassed, report.testsFailed) == (2, 1))
    #expect(report.errors == 1)
  }

  @Test func aFileThatCannotBeReadIsNotPlayed() throws {
    let loaded = ScenarioLoader(folder: BuiltInFolder(files: ["call.yaml": "format: 1"])).load("call.yaml")
    let report = ScenarioCheck(listener: try TestListener.standard()).run(try #require(loaded))

    #expect(report.scenario == nil)
    #expect(report.errors > 0)
    #expect((report.testsPassed, report.testsFailed) == (0, 0))
    #expect(report.texts.keys.sorted() == ["call.yaml"])
  }
}
