import ScenarioFormat
import TestSupport
import Testing

/// What an editor or a careless hand adds to a name is said once, and the name is still known.
@Suite struct PlainNameTests {
  @Test(arguments: [
    Slip("smart-quote-in-code", in: .reaction, "hears: boast\ngoes: ⟦“⟧booked”"),
    Slip("smart-quote-in-code", in: .reaction, "hears: [⟦‘⟧boast’, pressure]\ngoes: booked"),
    Slip("smart-quote-in-code", in: .reaction, "hears: boast\n⟦“⟧goes”: booked"),
    Slip("trailing-space-in-name", in: .reaction, "hears: boast\ngoes: ⟦\"booked \""),
    Slip("trailing-space-in-name", in: .reaction, "hears: [⟦\" boast\", pressure]\ngoes: booked"),
    Slip("trailing-space-in-name", in: .scenario, "endings:\n  ⟦\"booked \": referred\n  hangs-up: hung-up"),
  ])
  func itIsTheOnlyFinding(_ slip: Slip) throws {
    try slip.expectFinding()
    let loaded = try slip.load()
    let others = loaded.diagnostics.filter { $0.code != slip.code && $0.severity == .error }

    #expect(others.map(\.code) == [])
  }

  @Test func aConditionIsReadWithoutThem() throws {
    let body = "when: trust > 1 and not “told-pain”\nremember: told-pain"
    let loaded = try #require(TestScenario.load(CallPage.reaction(body, "remembers: [told-pain]")))
    let finding = try #require(loaded.diagnostics.first)

    #expect(loaded.codes == ["smart-quote-in-code"])
    #expect(finding.place.column == 9 + "when: trust > 1 and not ".count)
    #expect(
      loaded.scenario?.states["pick-up"]?.reacts.first?.when?.terms.last?.value == .fact("told-pain", holds: false)
    )
  }

  @Test func wordsOfTheCallMayHaveCurlyQuotes() throws {
    let loaded = try Slip("", in: .scenario, "topics:\n  boxes:\n    words: [Weber’s boxes, “late”]").load()

    #expect(loaded.codes == [])
  }

  @Test(arguments: [
    Slip("wrong-kind", in: .reaction, "hears: ⟦boast, pressure⟧\ngoes: booked"),
    Slip("wrong-kind", in: .scenario, "topics:\n  boxes:\n    words: ⟦late, overdue⟧"),
    Slip("wrong-kind", in: .scenario, "vocabulary:\n  jargon: ⟦demurrage, free days⟧"),
  ])
  func severalNamesStandInBrackets(_ slip: Slip) throws {
    try slip.expectFinding()
    let fix = try #require(try slip.load().finding("wrong-kind")?.fix)

    #expect(fix.contains("[") && fix.contains(", ") && fix.hasSuffix("]'."))
  }
}

/// Files that name each other, and what they name in vain.
@Suite struct NamedFileTests {
  @Test func theFileThatWasMeantIsNamed() throws {
    for path in ["personas/webber", "personas/webr.yaml", "people/weber", "weber"] {
      let loaded = try Slip("", in: .scenario, "people:\n  weber: \(path)").load()

      #expect(loaded.finding("unknown-file")?.fix == "did you mean 'personas/weber'?", "\(path)")
    }
  }

  @Test func theOtherEndingOfYAMLIsTheSameFile() throws {
    #expect(try Slip("", in: .scenario, "people:\n  weber: personas/weber.yml").load().codes == [])
  }

  @Test(arguments: [
    Slip("unused-fragment", in: .scenario, "uses: ⟦common/detour"),
    Slip("unknown-line", in: .scenario, "voice:\n  ⟦say-wo⟧: |\n    Who?"),
    Slip("name-differs", in: .persona, "persona: ⟦petersen⟧"),
    Slip("name-differs", in: .fragment, "fragment: ⟦way-round⟧"),
  ])
  func whatIsNamedInVainIsSaid(_ slip: Slip) throws {
    let files = ["common/detour.yaml": CallPage.fragment]
    guard slip.code == "unused-fragment" else { return try slip.expectFinding() }
    let loaded = try #require(TestScenario.load(CallPage.scenario(Marked(slip.marked).text), files: files))
    let finding = try #require(loaded.finding("unused-fragment"))

    #expect(loaded.codes == ["unused-fragment"])
    #expect(finding.place.column == 7)
    #expect(finding.fix?.contains("'detour'") == true)
  }

  /// From one shared exchange to another there is no way back to where the call was.
  @Test func oneSharedExchangeDoesNotGoToAnother() throws {
    let second = CallPage.fragment.replacing("detour", with: "second").replacing("goes: back", with: "goes: detour")
    let text = CallPage.reaction("hears: defer\ngoes: second", "uses: [common/detour, common/second]")
    let files = ["common/detour.yaml": CallPage.fragment, "common/second.yaml": second]
    let loaded = try #require(TestScenario.load(text, files: files))
    let finding = try #require(loaded.finding("nested-detour"))

    #expect(finding.place.file == "common/second.yaml")
    #expect(loaded.scenario == nil)
  }
}

/// What the engine has no room for is an error, never a call that goes another way.
@Suite struct SizeTests {
  private func code(_ text: String) throws -> [Diagnostic] {
    try #require(TestScenario.load(text)).diagnostics.filter { $0.code == "too-many" }
  }

  private func names(_ count: Int) -> String { (1...count).map { "n\($0)" }.joined(separator: ", ") }

  @Test func factsEndAtSixtyFour() throws {
    #expect(try code(CallPage.scenario("remembers: [\(names(64))]")).isEmpty)
    let finding = try #require(try code(CallPage.scenario("remembers: [\(names(65))]")).first)
    #expect(finding.message.contains("65"))
  }

  @Test func aFactThatASharedExchangeListsTooIsOneFact() throws {
    let fragment = CallPage.fragment.replacing("states:", with: "remembers: [n1, n2]\nstates:")
    let text = CallPage.scenario("remembers: [\(names(64))]", "uses: common/detour")
    let loaded = try #require(TestScenario.load(text, files: ["common/detour.yaml": fragment]))

    #expect(!loaded.codes.contains("too-many"))
  }

  @Test func topicsEndAtSixtyFourWithTheFactsOfTheBriefing() throws {
    func topics(_ count: Int) -> String {
      "topics:\n" + (1...count).map { "  n\($0):\n    words: [word\($0)]" }.joined(separator: "\n")
    }
    let known = try #require(TestScenario.load(CallPage.clean)?.scenario).briefing.known.count
    #expect(try code(CallPage.scenario(topics(64 - known))).isEmpty)
    #expect(try code(CallPage.scenario(topics(65 - known))).count == 1)
  }

  @Test func aPersonaWithTwoNamesHasItsReactionsOnce() throws {
    let onces = Array(repeating: "  - hears: boast\n    once: true\n    trust: -1", count: 40).joined(separator: "\n")
    let text = CallPage.scenario("people:\n  weber: personas/weber\n  meyer: personas/weber")
    let files = ["personas/weber.yaml": CallPage.persona("anytime:\n" + onces)]
    let loaded = try #require(TestScenario.load(text, files: files))

    #expect(!loaded.codes.contains("too-many"))
  }

  @Test func movesOfItsOwnEndAtFortyFive() throws {
    func moves(_ count: Int) -> String {
      "moves:\n"
        + (1...count).map { "  n\($0):\n    examples: |\n      One \($0).\n      Two \($0).\n      Three \($0)." }
        .joined(separator: "\n")
    }
    #expect(try code(CallPage.scenario(moves(45))).isEmpty)
    #expect(try code(CallPage.scenario(moves(46))).count == 1)
  }

  @Test func reactionsThatFireOnceEndAtSixtyFour() throws {
    func onces(_ count: Int) -> String {
      "anytime:\n"
        + Array(repeating: "  - hears: boast\n    once: true\n    trust: -1", count: count)
        .joined(separator: "\n")
    }
    #expect(try code(CallPage.scenario(onces(64))).isEmpty)
    #expect(try code(CallPage.scenario(onces(65))).count == 1)
  }

  @Test func visitsAreCountedInSixtyFourBitsTogether() throws {
    func page(_ bound: Int) -> String {
      let states = ["pick-up"] + (1...15).map { "n\($0)" }
      return CallPage.scenario(
        "anytime:\n  - when: visits > \(bound)\n    patience: -1",
        "states:\n" + states.map { "  \($0):\n    otherwise: {patience: -1}" }.joined(separator: "\n")
      )
    }
    // Sixteen states of four bits each: up to 15, one above the bound.
    #expect(try code(page(14)).isEmpty)
    let finding = try #require(try code(page(15)).first)
    #expect(finding.fix?.contains("smaller number") == true)
  }
}
