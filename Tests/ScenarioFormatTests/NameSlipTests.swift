import ScenarioFormat
import Testing

/// Names that are not there, with the one that was meant.
@Suite struct NameSlipTests {
  /// A slip, and the name its fix must suggest.
  struct Misspelt: Sendable, CustomTestStringConvertible {
    var slip: Slip
    var meant: String
    var testDescription: String { "\(slip.testDescription) -> \(meant)" }

    init(_ slip: Slip, meant: String) {
      self.slip = slip
      self.meant = meant
    }
  }

  @Test(arguments: [
    Misspelt(Slip("unknown-state", in: .scenario, "opening: ⟦pickup⟧"), meant: "pick-up"),
    Misspelt(Slip("unknown-state", in: .reaction, "hears: boast\ngoes: ⟦bookd⟧"), meant: "booked"),
    Misspelt(Slip("unknown-state", in: .transcript, "= ⟦pikc-up⟧"), meant: "pick-up"),
    Misspelt(Slip("unknown-state", in: .transcript, "= ⟦bookd⟧"), meant: "booked"),
    Misspelt(Slip("unknown-state", in: .scenario, "proves:\n  - never: ⟦bookd⟧"), meant: "booked"),
    Misspelt(
      Slip("unknown-state", in: .scenario, "proves:\n  - can: won\n    after: ⟦leads boast in pikc-up⟧"),
      meant: "pick-up"
    ),
    Misspelt(Slip("unknown-move", in: .reaction, "hears: ⟦ask-meting⟧\ngoes: booked"), meant: "ask-meeting"),
    Misspelt(Slip("unknown-move", in: .reaction, "hears-any: [boast, ⟦presure⟧]\ngoes: booked"), meant: "pressure"),
    Misspelt(Slip("unknown-move", in: .reaction, "hears: boast\nnot-hears: ⟦long-winde⟧"), meant: "long-winded"),
    Misspelt(Slip("unknown-move", in: .reaction, "leads: ⟦pitch-produkt⟧\ngoes: booked"), meant: "pitch-product"),
    Misspelt(Slip("unknown-move", in: .reaction, "hears: boast\nwants: [⟦introduc⟧]"), meant: "introduce"),
    Misspelt(Slip("unknown-move", in: .reaction, "hears: boast\nwants: ⟦q3-demurage⟧"), meant: "q3-demurrage"),
    Misspelt(Slip("unknown-move", in: .transcript, "> [peer: ⟦ask-meting⟧]"), meant: "ask-meeting"),
    Misspelt(Slip("unknown-move", in: .scenario, "proves:\n  - can: won\n    using: [⟦per⟧]"), meant: "peer"),
    Misspelt(Slip("unknown-stance", in: .reaction, "stance: [⟦pear⟧]\ngoes: booked"), meant: "peer"),
    Misspelt(Slip("unknown-stance", in: .reaction, "hears: boast\nnot-stance: ⟦vendr⟧"), meant: "vendor"),
    Misspelt(Slip("unknown-stance", in: .transcript, "> [⟦pear⟧: ask-meeting]"), meant: "peer"),
    Misspelt(Slip("unknown-topic", in: .reaction, "about: [⟦q3-demurage⟧]\ngoes: booked"), meant: "q3-demurrage"),
    Misspelt(Slip("unknown-topic", in: .reaction, "hears: boast\nnot-about: ⟦knwon⟧"), meant: "known"),
    Misspelt(Slip("unknown-topic", in: .transcript, "> [peer: boast about ⟦q3-demurage⟧]"), meant: "q3-demurrage"),
    Misspelt(
      Slip(
        "unknown-ending",
        in: .scenario,
        "tests:\n  - name: a call\n    ends: ⟦bookd⟧\n    call: |\n      > [silence]"
      ),
      meant: "booked"
    ),
    Misspelt(
      Slip("unknown-ending", in: .persona, "patience: {start: 4, max: 6, at-zero: ⟦hang-up⟧}"),
      meant: "hangs-up"
    ),
    Misspelt(Slip("unknown-person", in: .state, "who: ⟦webber⟧\notherwise:\n  patience: -1"), meant: "weber"),
    Misspelt(Slip("unknown-meter", in: .reaction, "when: trust > 1 and ⟦trsut > 3⟧"), meant: "trust"),
    Misspelt(
      Slip("unknown-slot", in: .state, "says: |\n  ⟦{propsect.last}, yes?\notherwise:\n  patience: -1"),
      meant: "prospect.last"
    ),
    Misspelt(
      Slip("unknown-slot", in: .reaction, "hears: boast\nsays: |\n  Well.\n  My name is ⟦{weber.lst}⟧."),
      meant: "weber.last"
    ),
    Misspelt(Slip("unknown-level", in: .scenario, "level: ⟦medum⟧"), meant: "medium"),
    Misspelt(Slip("unknown-kind", in: .persona, "kind: ⟦gatekeper⟧"), meant: "gatekeeper"),
    Misspelt(
      Slip("unknown-outcome", in: .scenario, "endings:\n  booked: ⟦next-step-agred⟧\n  hangs-up: hung-up"),
      meant: "next-step-agreed"
    ),
    Misspelt(
      Slip(
        "unknown-result",
        in: .scenario,
        "endings:\n  booked: {outcome: referred, counts: ⟦patial⟧}\n  hangs-up: hung-up"
      ),
      meant: "partial"
    ),
    Misspelt(Slip("unknown-word-class", in: .scenario, "vocabulary:\n  ⟦competitor⟧: [Boxwise]"), meant: "competitors"),
  ])
  func theNearestNameIsSuggested(_ misspelt: Misspelt) throws {
    try misspelt.slip.expectFinding()
    let fix = try misspelt.slip.load().finding(misspelt.slip.code)?.fix

    #expect(fix == "did you mean '\(misspelt.meant)'?")
  }

  @Test(arguments: [
    Slip("unknown-fact", in: .reaction, "hears: boast\nremember: ⟦told-pain⟧"),
    Slip("unknown-fact", in: .reaction, "hears: boast\nforget: [⟦told-pain⟧]"),
    Slip("unknown-fact", in: .reaction, "when: ⟦not told-pain⟧"),
    Slip("unknown-fact", in: .transcript, "= booked, not ⟦told-pain⟧"),
    Slip("unknown-act", in: .reaction, "hears: boast\ndoes: ⟦shout⟧"),
    Slip("unknown-act", in: .reaction, "hears: boast\ndoes: [inform, ⟦shout⟧]"),
    Slip("unknown-act", in: .reaction, "hears: boast\ndoes: {objection: ⟦weather⟧}"),
    Slip("unknown-move", in: .reaction, "leads: ⟦silence⟧\nhears: boast"),
    Slip("unknown-move", in: .transcript, "> [peer: ⟦silence⟧]"),
    Slip("unknown-state", in: .reaction, "hears: boast\ngoes: ⟦~⟧"),
  ])
  func namesWithoutALikeGetHelpToo(_ slip: Slip) throws { try slip.expectFinding() }

  @Test(arguments: [
    Slip("back-outside-fragment", in: .reaction, "hears: boast\ngoes: ⟦back⟧"),
    Slip("back-outside-fragment", in: .state, "otherwise:\n  patience: -1\n  goes: ⟦back⟧"),
    Slip("name-clash", in: .scenario, "endings:\n  booked: referred\n  hangs-up: hung-up\n  ⟦pick-up⟧: not-now"),
    Slip("name-clash", in: .scenario, "topics:\n  ⟦known⟧:\n    words: [facts]"),
    Slip("name-clash", in: .scenario, "endings:\n  booked: referred\n  hangs-up: hung-up\n  ⟦back⟧: not-now"),
    Slip("name-clash", in: .scenario, "topics:\n  ⟦nothing⟧:\n    words: [facts]"),
    Slip("name-clash", in: .scenario, "topics:\n  ⟦q3-demurrage⟧:\n    words: [Q3]"),
  ])
  func namesMeanOneThing(_ slip: Slip) throws { try slip.expectFinding() }

  @Test func anEndingNamedLikeAStateShowsTheState() throws {
    let slip = Slip(
      "name-clash",
      in: .scenario,
      "endings:\n  booked: referred\n  hangs-up: hung-up\n  pick-up: not-now"
    )
    let finding = try #require(try slip.load().finding("name-clash"))

    #expect(finding.related.map(\.place.line) == [19])
    #expect(finding.related.map(\.place.column) == [3])
  }
}
