import CallEngine
import Listening
import ScenarioFormat
import Testing

/// What is said, in which order, with which names in it, and what it leaves for the next hearing.
@Suite struct SpokenLineTests {
  private static let text = """
    states:
      pick-up:
        does: ask
        wants: [introduce, state-purpose]
        says: |
          {prospect.last}, {prospect.company}.
        reacts:
          - hears: introduce
            does: inform
            says: |
              {caller.first} {caller.last} of {caller.company}, a {caller.role}.
            goes: why
          - hears: state-purpose
            goes: why
          - hears: boast
            trust: -1
          - hears: ask-meeting
            does: invite
            says: |
              Good.
            goes: booked
        otherwise:
          says: |
            \\{no slot} {weber.first}, {prospect.role}.
      why:
        does: {objection: timing}
        wants: [q3-demurrage]
        says: |
          Why now?
        reacts:
          - hears: defer
            goes: hangs-up
        otherwise:
          trust: +1
    """

  private static let endings = """

    endings:
      hangs-up: hung-up
      booked:
        outcome: next-step-agreed
        says: |
          Thursday, {caller.first}.

    """

  private func play() throws -> Play { Play(try Script.scenario(Self.text, endings: Self.endings)) }

  @Test func theOpeningLineIsSpokenAsThePhoneIsPickedUp() throws {
    let play = try play()
    let line = try #require(play.spoken.first)

    #expect(play.effects.count == 1)
    #expect(line.text == "Weber, Hansa Freight.")
    #expect(line.speaker == "weber" && line.state == "pick-up")
    #expect(line.acts == [.ask] && line.wants == ["introduce", "state-purpose"])
    #expect(line.meters == play.call.meters)
    #expect(play.call.lastWords == line.text && play.call.lastActs == [.ask])
    #expect(play.call.turns == 0)
  }

  @Test func theNextStateSpeaksAfterTheReactionsOwnWords() throws {
    var play = try play()
    play.mean(.peer(.introduce))

    #expect(play.lines == ["Jonas Brandt of Tiderail, a managing director.", "Why now?"])
    #expect(play.spoken.map(\.state) == ["why", "why"])
    #expect(play.spoken.map(\.acts) == [[.inform], [.objection(.timing)]])
    #expect(play.spoken.map(\.wants) == [[], ["q3-demurrage"]])
  }

  @Test func theNextHearingKnowsAllThatWasSaidAndWhatTheLastOfItDid() throws {
    var play = try play()
    play.mean(.peer(.introduce))
    #expect(play.call.lastWords == "Jonas Brandt of Tiderail, a managing director.\nWhy now?")
    #expect(play.call.lastActs == [.objection(.timing)])
  }

  @Test func aReactionNeedNoWordsOfItsOwn() throws {
    var play = try play()
    play.mean(.peer(.statePurpose))
    #expect(play.lines == ["Why now?"])
  }

  @Test func whoeverSaysNothingLeavesTheirLastLineStanding() throws {
    var play = try play()
    let before = play.call.lastWords
    play.mean(.peer(.boast))
    #expect(play.lines.isEmpty)
    #expect(play.call.lastWords == before && play.call.lastActs == [.ask])
  }

  @Test func slotsAreFilledAndBracesCanBeEscaped() throws {
    var play = try play()
    play.mean(.peer(.closeOut))
    #expect(play.lines == ["{no slot} Karin, CFO."])
  }

  @Test func anEndingSpeaksLast() throws {
    var play = try play()
    play.mean(.peer(.askMeeting))

    #expect(play.lines == ["Good.", "Thursday, Jonas."])
    #expect(play.spoken.map(\.state) == ["booked", "booked"])
    #expect(play.reaction?.to == "booked")
    #expect(play.effects.last == .ended(Call.Close(ending: "booked", outcome: .nextStepAgreed, result: .won)))
  }

  @Test func anEndingWithoutWordsIsSilent() throws {
    var play = try play()
    play.mean(.peer(.introduce), .peer(.defer))
    #expect(play.lines.isEmpty)
    #expect(play.ending == "hangs-up")
  }

  @Test func theReactionIsToldBeforeItsWords() throws {
    var play = try play()
    play.mean(.peer(.introduce))
    let kinds = play.effects.map { effect in
      switch effect {
      case .reacted: "reacted"
      case .spoke: "spoke"
      case .ended: "ended"
      }
    }
    #expect(kinds == ["reacted", "spoke", "spoke"])
  }
}
