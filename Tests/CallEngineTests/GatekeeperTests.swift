import CallEngine
import Listening
import ScenarioFormat
import Testing

/// Somebody else picks up first: own meters, own ending, and the way through.
@Suite struct GatekeeperTests {
  private static let lisa = """
    format: 1
    persona: lisa
    kind: gatekeeper
    name: {first: Lisa, last: Amory}
    role: assistant
    company: Hansa Freight
    listens-for: 10
    trust: {start: 5, max: 7}
    patience: {start: 2, max: 3, at-zero: blocked}
    interest: {start: 0, max: 4}
    anytime:
      - hears: small-talk
        says: |
          Rain, here.
    """

  private static let text = """
    states:
      pick-up:
        who: lisa
        says: |
          {lisa.first} speaking.
        reacts:
          - hears: introduce
            trust: +9
            patience: -9
            says: |
              I put you through to {prospect.first}.
            goes: on-the-line
          - hears: pressure
            patience: -9
            says: |
              No.
        otherwise:
          trust: +1
      on-the-line:
        says: |
          {prospect.last}.
        reacts:
          - hears: close-out
            goes: pick-up
        otherwise:
          trust: +1
    """

  private func play() throws -> Play {
    let endings = """

      endings:
        hangs-up: hung-up
        booked: next-step-agreed
        blocked: gatekeeper-blocked

      """
    let files = ["personas/lisa.yaml": Self.lisa]
    return Play(try Script.scenario(Self.text, people: "  lisa: personas/lisa\n", files: files, endings: endings))
  }

  @Test func theGatekeeperAnswersWithTheirOwnMeters() throws {
    let play = try play()

    #expect(play.call.speaker == "lisa")
    #expect(play.call.meters == Meters(trust: 5, patience: 2, interest: 0))
    #expect(play.lines == ["Lisa speaking."])
  }

  @Test func theirMetersHaveTheirOwnMaximum() throws {
    var play = try play()
    play.mean(.peer(), .peer(), .peer())
    #expect(play.call.meters.trust == 7)
  }

  @Test func puttingThroughStartsTheNextPersonAfresh() throws {
    var play = try play()
    play.mean(.peer(.introduce))

    #expect(play.spoken.map(\.speaker) == ["lisa", "weber"])
    #expect(play.lines == ["I put you through to Karin.", "Weber."])
    #expect(play.call.speaker == "weber")
    #expect(play.call.meters == Meters(trust: 3, patience: 4, interest: 2))
    #expect(play.spoken.last?.meters == play.call.meters)
    // What the first one felt is told with the reaction, and her patience no longer matters.
    #expect(play.reaction?.after == Meters(trust: 7, patience: 0, interest: 0))
    #expect(!play.call.isOver)
  }

  @Test func patienceEndsInTheEndingOfWhoeverSpeaks() throws {
    var play = try play()
    play.mean(.peer(.pressure))
    #expect(play.lines == ["No."])
    #expect(play.call.close == Call.Close(ending: "blocked", outcome: .gatekeeperBlocked, result: .lost))
  }

  @Test func comingBackBeginsAfreshToo() throws {
    var play = try play()
    play.mean(.peer(), .peer(.introduce), .peer(.closeOut))
    #expect(play.call.speaker == "lisa")
    #expect(play.call.meters == Meters(trust: 5, patience: 2, interest: 0))
  }

  @Test func whatOnePersonReactsToAnotherDoesNot() throws {
    var play = try play()
    play.mean(.peer(.smallTalk))
    #expect(play.lines == ["Rain, here."])
    play.mean(.peer(.introduce), .peer(.smallTalk))
    #expect(play.reaction?.isOtherwise == true)
  }

  @Test func everyoneListensAsLongAsTheyDo() throws {
    let text = """
      states:
        pick-up:
          who: lisa
          reacts:
            - hears: long-winded
              goes: blocked
            - hears: introduce
              goes: on-the-line
          otherwise:
            trust: +1
        on-the-line:
          reacts:
            - hears: long-winded
              goes: blocked
          otherwise:
            trust: +1

      endings:
        hangs-up: hung-up
        blocked: gatekeeper-blocked
      """
    let files = ["personas/lisa.yaml": Self.lisa]
    let scenario = try Script.scenario(text, people: "  lisa: personas/lisa\n", files: files, endings: "\n")
    var patient = Play(scenario)
    patient.take(.heard(.made(.peer), seconds: 10))
    #expect(!patient.call.isOver)
    patient.mean(.peer(.introduce))
    patient.take(.heard(.made(.peer), seconds: 30))
    #expect(!patient.call.isOver)
    patient.take(.heard(.made(.peer), seconds: 31))
    #expect(patient.ending == "blocked")
    var hasty = Play(scenario)
    hasty.take(.heard(.made(.peer), seconds: 11))
    #expect(hasty.ending == "blocked")
  }
}
