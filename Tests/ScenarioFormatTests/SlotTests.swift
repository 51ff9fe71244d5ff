import ScenarioFormat
import TestSupport
import Testing

/// Names in braces, filled in when somebody speaks.
@Suite struct SlotTests {
  private func scenario() throws -> Scenario {
    try #require(try Slip("", in: .file, CallPage.clean).load().scenario)
  }

  @Test(arguments: [
    ("{prospect.first} {prospect.last}", "Karin Weber"), ("{prospect.role}, {prospect.company}", "CFO, Hansa Freight"),
    ("{caller.first} {caller.last}", "Jonas Brandt"),
    ("{caller.role} of {caller.company}", "managing director of Tiderail"),
    ("{weber.last}, yes?", "Weber, yes?"), ("Nothing to fill.", "Nothing to fill."), ("", ""),
    ("{weber.first}{weber.last}", "KarinWeber"),
  ])
  func namesAreFilledIn(_ text: String, _ spoken: String) throws {
    #expect(Slots.filled(text, try scenario()) == spoken)
  }

  @Test(arguments: [
    (#"\{prospect.last}"#, "{prospect.last}"), (#"\{"#, "{"), ("An open { brace", "An open { brace"),
    ("A } brace", "A } brace"),
    (#"\{{prospect.last}}"#, "{Weber}"), (#"C:\boxes"#, #"C:\boxes"#), ("{nobody.last}", "{nobody.last}"), ("{}", "{}"),
    ("{prospect.first.last}", "{prospect.first.last}"),
  ])
  func otherBracesStayAsTheyAre(_ text: String, _ spoken: String) throws {
    #expect(Slots.filled(text, try scenario()) == spoken)
  }

  @Test(arguments: [
    Slip("unknown-slot", in: .state, "says: |\n  Weber.\n  Yes, ⟦{prospect}⟧?\notherwise:\n  patience: -1"),
    Slip("unknown-slot", in: .state, "otherwise:\n  says: |\n    ⟦{}\n  patience: -1"),
    Slip(
      "unknown-slot",
      in: .scenario,
      "endings:\n  booked: referred\n  hangs-up:\n    outcome: hung-up\n    says: |\n      ⟦{lisa.first} will do."
    ),
    Slip(
      "unknown-slot",
      in: .scenario,
      "anytime:\n  - hears: boast\n    says: |\n      Well.\n      Well, ⟦{prospect.name}⟧."
    ),
    Slip("unknown-slot", in: .fragment, "anytime:\n  - hears: boast\n    says: |\n      Well, ⟦{weber.name}⟧."),
  ])
  func unknownOnesAreFoundWhereverSomebodySpeaks(_ slip: Slip) throws { try slip.expectFinding() }

  @Test func everyUnknownOneIsNamed() throws {
    let loaded = try Slip("", in: .state, "says: |\n  {propsect.last} and {caller.frist}.\notherwise:\n  patience: -1")
      .load()
    let fixes = loaded.diagnostics.filter { $0.code == "unknown-slot" }.compactMap(\.fix)

    #expect(fixes == ["did you mean 'prospect.last'?", "did you mean 'caller.first'?"])
  }

  @Test func aBraceWithABackslashIsNoSlot() throws {
    let loaded = try Slip(
      "",
      in: .state,
      "says: |\n  A \\{brace}, Weber.\nreacts:\n  - hears: ask-meeting\n    goes: booked\notherwise:\n  patience: -1"
    ).load()

    #expect(loaded.codes == [])
  }
}
