import ScenarioChecker
import ScenarioFormat
import Testing

/// Samples must land on the reaction they stand under.
@Suite struct SampleCheckTests {
  private static let meeting = "Could we meet for twenty minutes on Thursday?"
  private static let pitch = "Our platform tracks every container in real time."

  private func states(_ first: String, _ second: String = "hears: close-out\ngoes: hangs-up") -> String {
    let items = [first, second].map { "      - " + $0.split(separator: "\n").joined(separator: "\n        ") }
    return
      "states:\n  pick-up:\n    says: |\n      Weber.\n    reacts:\n\(items.joined(separator: "\n"))\n    otherwise:\n      patience: -1\n      goes: booked"
  }

  @Test func aSampleThatFitsIsFine() throws {
    let report = try CheckedCall(states: states("hears: ask-meeting\ngoes: booked\nsamples: |\n  \(Self.meeting)"))
      .report()

    #expect(report.findings.map(\.code) == ["no-tests"])
  }

  @Test func aSampleThatDoesNotFitIsMisheard() throws {
    let call = CheckedCall(
      states: states("hears: ask-meeting\ngoes: booked\nsamples: |\n  \(Self.meeting)\n  ⟦\(Self.pitch)")
    )
    let finding = try call.expectOnly("sample-misheard")

    #expect(finding.message.contains("vendor"))
    #expect(finding.message.contains("pitch-product"))
    #expect(finding.related.map(\.place.line) == [23])
    #expect(finding.related.map(\.place.column) == [9])
  }

  @Test func aTopicThatIsMissingMakesItMisheardToo() throws {
    let about = "hears: ask-meeting\nabout: q3-demurrage\ngoes: booked\nsamples: |\n  "

    try CheckedCall(states: states(about + "⟦" + Self.meeting)).expectOnly("sample-misheard")
    try CheckedCall(states: states(about + "Could we meet about your demurrage on Thursday?")).expectClean()
  }

  @Test func anEarlierReactionMayHijackASample() throws {
    let call = CheckedCall(
      states: states("not-hears: boast\ntrust: +1", "hears: ask-meeting\ngoes: booked\nsamples: |\n  ⟦\(Self.meeting)")
    )
    let finding = try call.expectOnly("sample-hijacked")

    #expect(finding.related.map(\.place.line) == [23])
  }

  @Test(arguments: ["when: trust > 9", "once: true"])
  func aReactionThatIsNotAlwaysThereHijacksNothing(_ sometimes: String) throws {
    let earlier = "not-hears: boast\n\(sometimes)\ntrust: +1"

    try CheckedCall(states: states(earlier, "hears: ask-meeting\ngoes: booked\nsamples: |\n  \(Self.meeting)"))
      .expectClean()
  }

  @Test func theSameConditionDoesHijack() throws {
    let earlier = "not-hears: boast\nwhen: trust > 2\ntrust: +1"
    let later = "hears: ask-meeting\nwhen: trust > 2\ngoes: booked\nsamples: |\n  ⟦\(Self.meeting)"

    try CheckedCall(states: states(earlier, later)).expectOnly("sample-hijacked")
  }

  @Test func samplesOfAnytimeReactionsAreCheckedToo() throws {
    let anytime =
      "anytime:\n  - hears: ask-meeting\n    trust: +1\n    samples: |\n      \(Self.meeting)\n      ⟦\(Self.pitch)"

    try CheckedCall(more: anytime).expectOnly("sample-misheard")
  }

  @Test func samplesAreCheckedBeforeCalls() throws {
    let call = CheckedCall(
      call: "> [peer]\n= hangs-up",
      states: states("hears: ask-meeting\ngoes: booked\nsamples: |\n  \(Self.pitch)")
    )

    #expect(try call.report().findings.map(\.code) == ["sample-misheard", "test-failed"])
  }
}
