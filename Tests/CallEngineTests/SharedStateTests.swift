import CallEngine
import Listening
import ScenarioFormat
import Testing

/// Shared states of fragments, and the way back out of them.
@Suite struct SharedStateTests {
  private static let email = """
    format: 1
    fragment: send-an-email
    remembers: [asked-for-email]
    states:
      send-an-email:
        does: brush-off
        says: |
          Send me an email.
        reacts:
          - hears: acknowledge
            remember: asked-for-email
            says: |
              Fine, ask.
            goes: back
          - hears: pressure
            goes: which-address
        otherwise:
          line: email-again
          says: |
            As I said.
      which-address:
        says: |
          Do you have the address?
        reacts:
          - hears: acknowledge
            goes: back
        otherwise:
          says: |
            It is on the site.
    """

  private static let text = """
    uses: [common/send-an-email]
    states:
      pick-up:
        says: |
          Weber.
        reacts:
          - hears: introduce
            goes: talking
          - hears: pitch-product
            goes: send-an-email
        otherwise:
          trust: +1
      talking:
        reacts:
          - hears: pitch-product
            says: |
              A product.
            goes: send-an-email
          - hears: ask-meeting
            when: not asked-for-email
            goes: booked
        otherwise:
          trust: +1
    """

  private func play(_ more: String = "", files: [String: String] = [:]) throws -> Play {
    let files = ["common/send-an-email.yaml": Self.email].merging(files) { _, given in given }
    return Play(try Script.scenario(Self.text + more, files: files))
  }

  @Test func backLeadsToWhereTheCallWas() throws {
    var play = try play()
    play.mean(.peer(.introduce), .peer(.pitchProduct))
    #expect(play.call.state == "send-an-email")
    #expect(play.lines == ["A product.", "Send me an email."])
    play.mean(.peer(.defer), .peer(.acknowledge))
    #expect(play.call.state == "talking")
    #expect(play.call.returnsTo == nil)
    #expect(play.reaction?.to == "talking")
    #expect(play.lines == ["Fine, ask."])
    #expect(play.call.facts == ["asked-for-email"])
  }

  @Test func fromOneSharedStateToAnotherTheWayBackStaysTheFirst() throws {
    var play = try play()
    play.mean(.peer(.introduce), .peer(.pitchProduct), .peer(.pressure))
    #expect(play.call.state == "which-address")
    #expect(play.call.returnsTo == "talking")
    play.mean(.peer(.acknowledge))
    #expect(play.call.state == "talking")
  }

  @Test func aSecondDetourHasAWayBackOfItsOwn() throws {
    var play = try play()
    play.mean(.peer(.pitchProduct), .peer(.acknowledge))
    #expect(play.call.state == "pick-up")
    play.mean(.peer(.introduce), .peer(.pitchProduct), .peer(.acknowledge))
    #expect(play.call.state == "talking")
    #expect(play.call.visits["send-an-email"] == 2)
  }

  @Test func aSharedStateIsSpokenByWhoeverIsOnTheLine() throws {
    let lisa = """
      format: 1
      persona: lisa
      name: {first: Lisa, last: Amory}
      patience: {start: 2, max: 3, at-zero: hangs-up}
      """
    let text = Self.text.replacing("  pick-up:\n", with: "  pick-up:\n    who: lisa\n")
    let files = ["common/send-an-email.yaml": Self.email, "personas/lisa.yaml": lisa]
    var play = Play(try Script.scenario(text, people: "  lisa: personas/lisa\n", files: files))
    let before = play.call.meters
    play.mean(.peer(.pitchProduct))

    #expect(play.spoken.map(\.speaker) == ["lisa"])
    #expect(play.call.meters == before)
  }

  @Test func aScenarioPutsNamedLinesIntoItsOwnVoice() throws {
    let voice = """

      voice:
        email-again: |
          In writing, please.
      """
    var play = try play(voice)
    play.mean(.peer(.pitchProduct), .peer(.defer))
    #expect(play.lines == ["In writing, please."])
  }

  @Test func whatADetourTaughtStaysKnown() throws {
    var play = try play()
    play.mean(.peer(.introduce), .peer(.pitchProduct), .peer(.acknowledge), .peer(.askMeeting))
    #expect(play.reaction?.isOtherwise == true)
    #expect(!play.call.isOver)
  }
}
