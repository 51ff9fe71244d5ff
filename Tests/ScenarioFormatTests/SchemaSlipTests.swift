import ScenarioFormat
import Testing

/// Keys and values that are not what a file may hold.
@Suite struct SchemaSlipTests {
  @Test(arguments: [
    Slip("unknown-key", in: .scenario, "⟦levl⟧: hard"),
    Slip("unknown-key", in: .reaction, "hears: boast\n⟦gose⟧: booked"),
    Slip("unknown-key", in: .state, "⟦hnt⟧: Ask.\notherwise:\n  patience: -1"),
    Slip("unknown-key", in: .state, "otherwise:\n  patience: -1\n  ⟦hears⟧: boast"),
    Slip("unknown-key", in: .scenario, "endings:\n  booked: {outcome: referred, ⟦cuonts⟧: won}\n  hangs-up: hung-up"),
    Slip("unknown-key", in: .persona, "⟦temprr⟧: dry"),
    Slip("unknown-key", in: .persona, "trust: {start: 3, ⟦top⟧: 10}"),
    Slip("unknown-key", in: .persona, "trust: {start: 3, ⟦at-zero⟧: hangs-up}"),
    Slip("unknown-key", in: .fragment, "⟦topics⟧: {}"),
    Slip("include-cycle", in: .fragment, "⟦uses⟧: common/other"),
  ])
  func keysAreKnown(_ slip: Slip) throws { try slip.expectFinding() }

  @Test(arguments: [
    Slip("missing-key", in: .scenario, "states:\n  ⟦pick-up⟧:\n    does: ask"),
    Slip("missing-key", in: .scenario, "briefing:\n  ⟦calling: Karin Weber\n  purpose: compare notes"),
    Slip("missing-key", in: .scenario, "briefing:\n  ⟦you:\n    name: Jonas\n  calling: Karin Weber"),
    Slip("missing-key", in: .scenario, "briefing:\n  you:\n    ⟦role: director\n  calling: Karin\n  purpose: notes"),
    Slip("missing-key", in: .scenario, "briefing:\n  ⟦you:\n    name: Jonas\n  purpose: compare notes"),
    Slip("missing-key", in: .scenario, "topics:\n  freight:\n    ⟦words: []"),
    Slip("missing-key", in: .scenario, "tests:\n  - ⟦call: |\n      > [silence]"),
    Slip("missing-key", in: .scenario, "tests:\n  - ⟦name: a call that was never written"),
    Slip("missing-key", in: .scenario, "endings:\n  booked:\n    ⟦counts: won\n  hangs-up: hung-up"),
  ])
  func whatIsMissingIsAskedForWhereItBelongs(_ slip: Slip) throws { try slip.expectFinding() }

  @Test(arguments: ["format", "title", "briefing", "people", "opening", "states", "endings"])
  func everyScenarioHas(_ key: String) throws {
    let sections = CallPage.clean.split(separator: "\n", omittingEmptySubsequences: false)
    let from = try #require(sections.firstIndex { $0.hasPrefix(key + ":") })
    let to = sections[(from + 1)...].firstIndex { $0.first?.isLetter == true } ?? sections.endIndex
    let rest = Array(sections[..<from]) + Array(sections[to...])
    let loaded = try Slip("", in: .file, rest.joined(separator: "\n")).load()
    let finding = try #require(loaded.finding("missing-key"))

    #expect(finding.message.contains("'\(key)'"))
    #expect((finding.place.line, finding.place.column) == (1, 1))
    #expect(finding.fix?.isEmpty == false)
    #expect(loaded.scenario == nil)
  }

  @Test(arguments: [
    Slip("wrong-kind", in: .file, "⟦- a scenario\n- that is a list\n"),
    Slip("wrong-kind", in: .scenario, "briefing: ⟦somebody⟧"),
    Slip("wrong-kind", in: .scenario, "people: ⟦weber⟧"),
    Slip("wrong-kind", in: .scenario, "people:\n  weber: ⟦[personas/weber]"),
    Slip("wrong-kind", in: .scenario, "states: ⟦[pick-up]"),
    Slip("wrong-kind", in: .scenario, "opening: ⟦{state: pick-up}"),
    Slip("wrong-kind", in: .scenario, "tests: ⟦none⟧"),
    Slip("wrong-kind", in: .scenario, "uses: [⟦[common/detour]]"),
    Slip("wrong-kind", in: .scenario, "scoring: ⟦[5]"),
    Slip("wrong-kind", in: .scenario, "vocabulary:\n  jargon: [⟦[demurrage]]"),
    Slip("wrong-kind", in: .scenario, "vocabulary:\n  jargon: ⟦{demurrage: 1}"),
    Slip("wrong-kind", in: .state, "otherwise: ⟦silence⟧"),
    Slip("wrong-kind", in: .state, "says: |\n  Weber.\nreacts: ⟦boast⟧\notherwise:\n  patience: -1"),
    Slip("wrong-kind", in: .reaction, "hears: boast\ntrust: ⟦three⟧"),
    Slip("wrong-kind", in: .reaction, "hears: boast\ntrust: ⟦1.5⟧"),
    Slip("wrong-kind", in: .reaction, "hears: boast\nonce: ⟦maybe⟧"),
    Slip("wrong-kind", in: .reaction, "hears: ⟦{move: boast}"),
    Slip("wrong-kind", in: .persona, "trust: ⟦3⟧"),
    Slip("wrong-kind", in: .persona, "listens-for: ⟦a while⟧"),
    Slip("wrong-kind", in: .fragment, "states: ⟦[detour]"),
  ])
  func valuesAreOfTheirKind(_ slip: Slip) throws { try slip.expectFinding() }

  @Test(arguments: [
    Slip("out-of-range", in: .reaction, "hears: boast\ntrust: ⟦+11⟧"),
    Slip("out-of-range", in: .reaction, "hears: boast\npatience: ⟦-11⟧"),
    Slip("out-of-range", in: .persona, "trust: {start: 3, max: ⟦21⟧}"),
    Slip("out-of-range", in: .persona, "trust: {start: ⟦11⟧, max: 10}"),
    Slip("out-of-range", in: .persona, "trust: {start: ⟦-1⟧, max: 10}"),
    Slip("out-of-range", in: .persona, "patience: {start: ⟦0⟧, max: 6, at-zero: hangs-up}"),
    Slip("out-of-range", in: .persona, "listens-for: ⟦4⟧"),
    Slip("out-of-range", in: .scenario, "scoring:\n  peer-stance: ⟦101⟧"),
    Slip("out-of-range", in: .scenario, "proves:\n  - must: ended\n    within: ⟦0⟧"),
    Slip("unknown-format", in: .scenario, "format: ⟦2⟧"),
    Slip("unknown-format", in: .persona, "format: ⟦one⟧"),
    Slip("unknown-format", in: .fragment, "format: ⟦3⟧"),
  ])
  func numbersStayInTheirRange(_ slip: Slip) throws { try slip.expectFinding() }

  @Test(arguments: [
    Slip("reaction-without-condition", in: .reaction, "⟦trust: +1\ngoes: booked"),
    Slip("reaction-without-condition", in: .reaction, "⟦once: true\ngoes: booked"),
    Slip("property-kind", in: .scenario, "proves:\n  - ⟦after: won"),
    Slip("property-kind", in: .scenario, "proves:\n  - ⟦can: won\n    never: lost"),
    Slip("bad-property", in: .scenario, "proves:\n  - never: ⟦leads boast at pick-up⟧"),
    Slip("bad-property", in: .scenario, "proves:\n  - never: ⟦hears shouting⟧"),
    Slip("bad-property", in: .scenario, "proves:\n  - can: ⟦a booked call⟧"),
    Slip("bad-transcript", in: .transcript, "⟦She says yes.⟧"),
    Slip("bad-transcript", in: .transcript, "= booked, ⟦trust six⟧"),
    Slip("bad-transcript", in: .transcript, "= booked, ⟦trust 6 now⟧"),
  ])
  func theSmallLanguagesAreRead(_ slip: Slip) throws { try slip.expectFinding() }

  @Test func anOlderProgramSaysSoOfANewerFormat() throws {
    #expect(try Slip("", in: .scenario, "format: 2").load().finding("unknown-format")?.fix == "get a newer coldcall.")
    #expect(try Slip("", in: .scenario, "format: one").load().finding("unknown-format")?.fix == "write 'format: 1'.")
  }
}
