import ScenarioFormat
import TestSupport
import Testing

/// Who answers: personas and the people of a scenario.
@Suite struct PersonTests {
  private func persona(_ replacement: String) throws -> Persona {
    let loaded = try Slip("", in: .persona, replacement).load()
    #expect(loaded.codes == [])
    return try #require(loaded.scenario?.prospect)
  }

  @Test func aPersonaIsReadWhole() throws {
    let weber = try persona("temper: dry, exact")

    #expect(weber.name.value == "weber")
    #expect(weber.kind == .prospect)
    #expect((weber.firstName, weber.lastName) == ("Karin", "Weber"))
    #expect((weber.role, weber.company, weber.temper) == ("CFO", "Hansa Freight", "dry, exact"))
    #expect(weber.listensFor == 30)
    #expect(weber.atZero?.value == "hangs-up")
    #expect(weber.meters[.trust] == MeterRange(start: 3, max: 10))
    #expect(weber.meters[.patience] == MeterRange(start: 4, max: 6))
    #expect(weber.meters[.interest] == MeterRange(start: 2, max: 10))
  }

  @Test(arguments: [
    ("name: Karin Weber", "Karin", "Weber", "Weber"), ("name: Karin", "Karin", "", "Karin"),
    ("name: {first: Karin}", "Karin", "", "Karin"),
    ("name: Ana de la Cruz", "Ana", "de la Cruz", "de la Cruz"), ("name: {last: Weber}", "", "Weber", "Weber"),
  ])
  func aNameMayBeOneLine(_ name: String, _ first: String, _ last: String, _ short: String) throws {
    let weber = try persona(name)

    #expect((weber.firstName, weber.lastName, weber.shortName) == (first, last, short))
  }

  @Test(arguments: ["name: \"\"", "name: \" \"", "name: '   '", "name:"])
  func aNameOfNothingIsMissing(_ name: String) throws {
    #expect(try Slip("", in: .persona, name).load().codes.contains("missing-key"))
  }

  @Test(arguments: Persona.Kind.allCases)
  func everyKindCanBeNamed(_ kind: Persona.Kind) throws {
    #expect(try persona("kind: \(kind.rawValue)").kind == kind)
  }

  @Test func metersHaveADefaultAndStayInTheirRange() throws {
    #expect(try persona("trust: {start: 0, max: 20}").meters[.trust] == MeterRange(start: 0, max: 20))
    #expect(try persona("interest: {}").meters[.interest] == MeterRange(start: 3, max: 10))
    let low = try #require(try persona("trust: {max: 2}").meters[.trust])
    #expect(low.max == 2)
    #expect(low.start <= low.max)
  }

  @Test func aPersonaHasReactionsOfTheirOwn() throws {
    let weber = try persona("anytime:\n  - hears: boast\n    trust: -1\n  - hears: pressure\n    goes: hangs-up")

    #expect(weber.anytime.map(\.id) == ["weber/anytime/1", "weber/anytime/2"])
    #expect(weber.anytime.last?.goes?.value == "hangs-up")
  }

  @Test(arguments: [
    Slip("unknown-state", in: .persona, "anytime:\n  - hears: boast\n    goes: ⟦hang-up⟧"),
    Slip("unknown-move", in: .persona, "anytime:\n  - hears: ⟦baost⟧\n    goes: hangs-up"),
    Slip("unknown-slot", in: .persona, "anytime:\n  - hears: boast\n    says: |\n      I am ⟦{weber.frist}⟧."),
  ])
  func theirReactionsAreCheckedToo(_ slip: Slip) throws { try slip.expectFinding() }

  @Test func withoutAtZeroNobodyKnowsHowTheCallEnds() throws {
    let finding = try #require(try Slip("", in: .persona, "patience: {start: 4, max: 6}").load().finding("missing-key"))

    #expect(finding.place.file == "personas/weber.yaml")
    #expect(finding.message.contains("at-zero"))
    #expect(finding.fix?.contains("at-zero: hangs-up") == true)
  }

  @Test func theFirstOfThePeopleIsTheProspect() throws {
    let lisa =
      "format: 1\npersona: assistant\nkind: gatekeeper\nname: Lisa Berg\ncompany: Hansa Freight\npatience: {start: 2, max: 4, at-zero: hangs-up}"
    let states =
      "states:\n  pick-up:\n    who: lisa\n    otherwise: {patience: -1, goes: listening}\n  listening:\n    otherwise: {goes: booked}"
    let text = CallPage.scenario(
      "people:\n  weber: personas/weber\n  lisa: personas/assistant",
      states,
      "tests:\n  - name: x\n    call: |\n      > [silence]"
    )
    let scenario = try #require(TestScenario.load(text, files: ["personas/assistant.yaml": lisa])?.scenario)

    #expect(scenario.people.map(\.name) == ["weber", "lisa"])
    #expect(scenario.prospect?.lastName == "Weber")
    #expect(scenario.persona("lisa")?.kind == .gatekeeper)
    #expect(scenario.persona("nobody") == nil)
    let pickUp = try #require(scenario.states["pick-up"])
    let listening = try #require(scenario.states["listening"])
    #expect(scenario.speaker(in: pickUp, now: "weber") == "lisa")
    #expect(scenario.speaker(in: listening, now: "lisa") == "weber")
  }
}
