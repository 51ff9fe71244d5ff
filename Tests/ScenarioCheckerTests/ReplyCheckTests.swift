import Testing

/// What may be expected of her words: any phrasing of what she does say, and nothing she does not.
@Suite struct ReplyCheckTests {
  private static let detour = """
    format: 1
    fragment: detour
    states:
      detour:
        says: |
          Who is this?
          Who are you?
        reacts:
          - hears: introduce
            says: |
              All right.
            goes: back
        otherwise:
          patience: -1
    """

  private static let withDetour = """
    states:
      pick-up:
        says: |
          Weber.
        reacts:
          - hears: boast
            says: |
              One moment.
            goes: detour
          - hears: ask-meeting
            goes: booked
        otherwise:
          patience: -1
    """

  private func call(_ lines: String) -> CheckedCall {
    CheckedCall(
      call: lines,
      states: Self.withDetour,
      more: "uses: common/detour",
      files: ["common/detour.yaml": Self.detour]
    )
  }

  @Test(arguments: ["Is that so", "is THAT", "Jonas, please"])
  func anyPhrasingOfTheReactionWillDo(_ words: String) throws {
    #expect(try CheckedCall(call: "> [peer: boast]\n< \(words)").errors() == [])
  }

  @Test(arguments: ["one moment", "who is", "who are"])
  func theLineOfTheNextStateIsPartOfTheReply(_ words: String) throws {
    #expect(try call("> [peer: boast]\n< \(words)").errors() == [])
  }

  @Test(arguments: ["Goodbye", "enough", "No more"])
  func anyPhrasingOfTheEndingWillDo(_ words: String) throws {
    #expect(try CheckedCall(ends: "hangs-up", call: "> [vendor: boast]\n> [vendor: boast]\n< \(words)").errors() == [])
  }

  @Test(arguments: ["one", "two", "three"])
  func aStateThatIsEnteredAgainSaysItsLineAgain(_ words: String) throws {
    let states = """
      states:
        pick-up:
          says: |
            Weber one.
            Weber two.
            Weber three.
          reacts:
            - hears: boast
              goes: pick-up
            - hears: ask-meeting
              goes: booked
          otherwise:
            patience: -1
      """
    #expect(try CheckedCall(call: "> [peer: boast]\n< \(words)", states: states).errors() == [])
  }

  @Test func goingBackIsNoNewArrival() throws {
    try call("> [peer: boast]\n> [peer: introduce]\n< all right\n= pick-up\n⟦< Weber").expectOnly("test-failed")
  }

  @Test func whatSheSaidTurnsAgoIsNotHerReply() throws {
    try CheckedCall(call: "> [peer: boast]\n> [peer]\n⟦< is that so").expectOnly("test-failed")
  }

  @Test func thePickUpMayBeExpectedBeforeTheFirstTurn() throws {
    #expect(try CheckedCall(ends: "booked", call: "< weber\n> [peer: ask-meeting]").errors() == [])
    try CheckedCall(call: "⟦< lift\n> [peer]").expectOnly("test-failed")
  }
}
