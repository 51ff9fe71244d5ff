import ScenarioFormat
import Testing

/// What the layout of a file can get wrong, each with its place.
@Suite struct LayoutSlipTests {
  @Test(arguments: [
    Slip("tab-indent", in: .state, "⟦\tsays: |\n  Weber.\notherwise:\n  patience: -1"),
    Slip("ragged-indent", in: .scenario, "endings:\n  booked: next-step-agreed\n⟦ ⟧hangs-up: hung-up"),
    Slip("stray-line", in: .state, "says: |\n  Weber.\n⟦Hello there.⟧\notherwise:\n  patience: -1"),
    Slip("stray-line", in: .scenario, "title: A call\n  ⟦that goes on⟧"),
    Slip("ragged-indent", in: .scenario, "title: A call\n⟦ ⟧level: hard"),
    Slip("ragged-indent", in: .scenario, "anytime:\n  - hears: boast\n⟦     ⟧trust: -1"),
    Slip("stray-line", in: .state, "says: |\n  Weber.\n⟦Hello.⟧\notherwise:\n  patience: -1"),
    Slip("stray-line", in: .state, "says: |\n  Weber.\n⟦Well,⟧\notherwise:\n  patience: -1"),
    Slip(
      "stray-line",
      in: .scenario,
      "states:\n  pick-up:\n    otherwise: {goes: booked}\n  ⟦go on:⟧\n    otherwise: {goes: booked}"
    ),
    Slip("missing-blank", in: .scenario, "title⟦:⟧Late boxes"),
    Slip("missing-blank", in: .reaction, "hears: boast\ngoes⟦:⟧booked"),
    Slip("missing-colon", in: .reaction, "hears: boast\n⟦goes⟧ booked"),
    Slip("missing-colon", in: .state, "does: ask\n⟦otherwise⟧\n  patience: -1"),
    Slip("open-bracket", in: .reaction, "hears: ⟦[⟧boast, pressure\ngoes: booked"),
    Slip("open-bracket", in: .persona, "trust: ⟦{⟧start: 3, max: 10\nrole: CFO"),
    Slip("open-bracket", in: .reaction, "hears: boast, pressure⟦]⟧\ngoes: booked"),
    Slip("list-dash", in: .scenario, "anytime:\n    ⟦hears⟧: boast\n    trust: -1\n  - hears: pressure\n    trust: -1"),
    Slip("list-dash", in: .scenario, "anytime:\n  ⟦-⟧hears: boast\n    trust: -1"),
    Slip("list-dash", in: .scenario, "anytime:\n  - ⟦-⟧ hears: boast\n    trust: -1"),
    Slip("empty-file", in: .file, "⟦"),
    Slip("empty-file", in: .file, "⟦# Only a remark.\n"),
  ])
  func linesStandWhereTheyBelong(_ slip: Slip) throws {
    try slip.expectFinding()
    // What follows from a line in the wrong place is not told too.
    #expect(try slip.load().codes.filter { $0 != slip.code }.isEmpty)
  }

  @Test(arguments: [
    Slip("yaml-syntax", in: .persona, "role: a⟦:⟧ b"),
    Slip("yaml-syntax", in: .state, "says: |\n    Weber.\n  ⟦Hello there.\notherwise:\n  patience: -1"),
    Slip("yaml-syntax", in: .state, "says: |\n  Web⟦\u{1B}er.\notherwise:\n  patience: -1"),
  ])
  func whatYAMLCannotReadIsPlaced(_ slip: Slip) throws { try slip.expectFinding() }

  @Test(arguments: [
    Slip("duplicate-key", in: .reaction, "hears: boast\ngoes: booked\n⟦goes⟧: hangs-up"),
    Slip("duplicate-key", in: .state, "does: ask\n⟦does⟧: inform\notherwise:\n  patience: -1"),
    Slip("duplicate-key", in: .scenario, "endings:\n  booked: referred\n  hangs-up: hung-up\n  ⟦booked⟧: not-now"),
    Slip("duplicate-key", in: .persona, "role: CFO\n⟦role⟧: CEO"),
    Slip("duplicate-key", in: .persona, "trust: {start: 3, ⟦start⟧: 4}"),
  ])
  func aKeyStandsOnce(_ slip: Slip) throws { try slip.expectFinding() }

  @Test func aDuplicateKeyShowsTheFirstOneToo() throws {
    let slip = Slip("duplicate-key", in: .reaction, "hears: boast\ngoes: booked\ngoes: hangs-up")
    let finding = try #require(try slip.load().finding("duplicate-key"))

    #expect(finding.related.map(\.place.line) == [finding.place.line - 1])
    #expect(finding.related.map(\.place.column) == [finding.place.column])
  }

  @Test(arguments: [
    Slip("yaml-feature-not-allowed", in: .reaction, "hears: ⟦&a⟧ ask-meeting\ntrust: +1"),
    Slip("yaml-feature-not-allowed", in: .reaction, "hears: ⟦*a⟧\ntrust: +1"),
    Slip("yaml-feature-not-allowed", in: .reaction, "hears: [⟦&a⟧ boast]\ntrust: +1"),
    Slip("yaml-feature-not-allowed", in: .reaction, "hears: [boast, ⟦*a⟧]\ntrust: +1"),
    Slip("yaml-feature-not-allowed", in: .reaction, "when: ⟦!told⟧\ntrust: +1"),
    Slip("yaml-feature-not-allowed", in: .reaction, "once: ⟦!!bool⟧ true\nhears: boast"),
    Slip("yaml-feature-not-allowed", in: .reaction, "⟦<<⟧: {hears: boast}"),
    Slip("yaml-feature-not-allowed", in: .scenario, "uses:\n  - ⟦&a⟧ common/detour"),
    Slip("yaml-feature-not-allowed", in: .scenario, "title: A call\n⟦---⟧\nformat: 1"),
    Slip("yaml-feature-not-allowed", in: .scenario, "title: A call\n⟦...⟧"),
    Slip("yaml-feature-not-allowed", in: .file, "⟦%YAML 1.2⟧\n---\nformat: 1"),
  ])
  func cleverYAMLIsRefused(_ slip: Slip) throws { try slip.expectFinding() }

  /// Between the levels on either side, the deeper one may be meant as well as the other.
  @Test func raggedIndentNamesBothNeighbours() throws {
    let slip = Slip(
      "ragged-indent",
      in: .scenario,
      "states:\n  pick-up:\n    does: ask\n   otherwise:\n      patience: -1"
    )
    let finding = try #require(try slip.load().finding("ragged-indent"))
    let words = finding.message + (finding.fix ?? "")

    #expect(words.contains("2"))
    #expect(words.contains("4"))
  }

  @Test func oneDocumentMarkAtTheTopIsFine() throws {
    #expect(try Slip("", in: .file, "---\n" + CallPage.clean).load().codes == [])
  }
}
