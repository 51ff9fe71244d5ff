import CallEngine
import Listening
import ScenarioFormat
import Testing

/// Turns that are more than a class: heard, too long, unsure, unclear, or not there at all.
@Suite struct HeardTurnTests {
  private static let text = """
    states:
      pick-up:
        reacts:
          - hears: silence
            says: |
              Hello?
          - hears: unclear
            says: |
              I did not follow.
          - hears: [long-winded, introduce]
            says: |
              Stop there.
          - stance: vendor
            says: |
              No, thank you.
          - leads: pitch-product
            says: |
              We have one.
          - about: q3-demurrage
            says: |
              Page nine.
          - stance: neutral
            says: |
              And?
        otherwise:
          says: |
            Go on.
    """

  private func reply(to event: CallEvent) throws -> [String] {
    var play = Play(try Script.scenario(Self.text))
    play.take(event)
    #expect(play.call.turns == 1)
    return play.lines
  }

  @Test func silenceIsAnsweredByWhatHearsIt() throws {
    #expect(try reply(to: .silence(seconds: 6)) == ["Hello?"])
  }

  @Test func aHearingWithoutAWordIsSilence() throws {
    #expect(try reply(to: .heard(.made(.vendor, words: 0), seconds: 2)) == ["Hello?"])
  }

  @Test func silenceHasNoStanceAndNoTopic() throws {
    let scenario = try Script.scenario(
      """
      states:
        pick-up:
          reacts:
            - stance: neutral
              goes: booked
            - about: nothing
              goes: booked
            - not-hears: boast
              goes: booked
          otherwise:
            says: |
              Hello?
      """
    )
    var play = Play(scenario)
    play.take(.silence(seconds: 6))
    #expect(play.lines == ["Hello?"])
    #expect(play.reaction?.isOtherwise == true)
  }

  @Test func unclearIsHeardFromEither() throws {
    #expect(try reply(to: .heard(.made(.neutral, unclear: true), seconds: 2)) == ["I did not follow."])
    #expect(try reply(to: .meant(TurnClass(stance: .neutral, isUnclear: true))) == ["I did not follow."])
  }

  @Test(arguments: [(30, "Go on."), (31, "Stop there.")])
  func aTurnIsLongWindedBeyondWhatThePersonBears(seconds: Int, answer: String) throws {
    #expect(try reply(to: .heard(.made(.peer, .introduce), seconds: seconds)) == [answer])
  }

  @Test func aClassIsLongWindedWhenItSaysSo() throws {
    #expect(try reply(to: .meant(TurnClass(stance: .peer, moves: [.introduce], isLongWinded: true))) == ["Stop there."])
    #expect(try reply(to: .meant(TurnClass(stance: .peer, isLongWinded: true))) == ["Go on."])
  }

  @Test func tooCloseToCallIsNeitherWarmNorCold() throws {
    #expect(try reply(to: .heard(.made(.vendor), seconds: 2)) == ["No, thank you."])
    #expect(try reply(to: .heard(.made(.vendor, unsure: true), seconds: 2)) == ["And?"])
    #expect(try reply(to: .heard(.made(.peer, unsure: true), seconds: 2)) == ["And?"])
  }

  @Test func aHearingLeadsWithItsFirstMoveThatIsNoCourtesy() throws {
    #expect(try reply(to: .heard(.made(.peer, .smallTalk, .introduce, .pitchProduct), seconds: 2)) == ["We have one."])
    #expect(try reply(to: .heard(.made(.peer, .statePurpose, .pitchProduct), seconds: 2)) == ["Go on."])
  }

  @Test func topicsCountAsHeard() throws {
    #expect(try reply(to: .heard(.made(.peer, topics: ["q3-demurrage"]), seconds: 2)) == ["Page nine."])
  }

  @Test func hangingUpEndsTheCallAtOnce() throws {
    var play = Play(try Script.scenario(Self.text))
    play.mean(.peer())
    play.take(.hungUp)

    let close = Call.Close(ending: "caller-hung-up", outcome: .callerEnded, result: .lost)
    #expect(play.effects == [.ended(close)])
    #expect(play.call.close == close)
    #expect(play.call.turns == 1)
  }

  @Test(arguments: [
    CallEvent.meant(.peer(.introduce)), .heard(.made(.peer), seconds: 2), .silence(seconds: 9), .hungUp,
  ])
  func anEndedCallStaysAsItIs(event: CallEvent) throws {
    var play = Play(try Script.scenario(Self.text))
    play.take(.hungUp)
    let ended = play.call
    play.take(event)
    #expect(play.call == ended)
    #expect(play.effects.isEmpty)
  }
}
