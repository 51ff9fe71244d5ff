import ScenarioFormat
import Testing

/// One slip is one finding: what only follows from it is not told beside it.
@Suite struct ConsequenceTests {
  @Test(arguments: [
    Slip("unknown-state", in: .scenario, "opening: ⟦pickup⟧"),
    Slip("unknown-state", in: .reaction, "hears: boast\ngoes: ⟦bookd⟧"),
    Slip("wrong-kind", in: .reaction, "hears: boast\ngoes:⟦"),
    Slip("wrong-kind", in: .reaction, "hears: boast\ngoes: ⟦[booked]"),
    Slip("wrong-kind", in: .scenario, "remembers: ⟦told-pain, asked⟧"),
    Slip("wrong-kind", in: .scenario, "topics:\n  boxes:\n    words: ⟦(late, overdue)⟧"),
    Slip("wrong-kind", in: .scenario, "tests:\n  - name:⟦\n    call: |\n      > [silence]"),
    Slip("unknown-ending", in: .persona, "patience: {start: 4, max: 6, at-zero: ⟦hang-up⟧}"),
    Slip("missing-key", in: .persona, "⟦patience⟧: {start: 4, max: 6}"),
    Slip("bad-guard", in: .reaction, "when: trust > 1 ⟦AND⟧ trust < 3\ngoes: booked"),
    Slip("bad-guard", in: .reaction, "when: trust ⟦=>⟧ 3\ngoes: booked"),
    Slip("bad-transcript", in: .transcript, "> [⟦peer⟧ ask-meeting]"),
    Slip("bad-transcript", in: .transcript, "> ⟦peer⟧: ask-meeting"),
    Slip("speech-split", in: .state, "says: |\n  Go on,\n  ⟦then.⟧\notherwise:\n  goes: booked"),
    Slip("speech-split", in: .state, "says: |\n  Go on\n    ⟦then.⟧\notherwise:\n  goes: booked"),
    Slip("speech-special-start", in: .state, "says: |\n  ⟦-⟧ Go on.\notherwise:\n  goes: booked"),
    Slip("missing-blank", in: .state, "says⟦:⟧|\n  Go on.\notherwise:\n  goes: booked"),
    Slip("stray-line", in: .state, "says: |\n⟦Go on: then.⟧\notherwise:\n  goes: booked"),
  ])
  func itIsToldAlone(_ slip: Slip) throws {
    try slip.expectFinding()
    let codes = try slip.load().codes

    #expect(Set(codes) == [slip.code])
  }

  @Test func blanksThatMayNotBreakAreBlanks() throws {
    #expect(try Slip("", in: .state, "does:\u{A0}ask\notherwise:\n  goes: booked").load().codes == [])
  }
}
