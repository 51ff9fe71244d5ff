import CallEngine
import Listening
import ScenarioFormat
import Testing

/// Meters stay in their range, and patience at zero ends the call after the reply.
@Suite struct MetersTests {
  private static let states = """
    states:
      pick-up:
        reacts:
          - hears: introduce
            trust: +10
            patience: +10
            interest: -10
          - hears: pressure
            trust: -10
            patience: -3
            interest: +10
          - hears: boast
            patience: -10
            says: |
              That was too much.
          - hears: pitch-product
            patience: -10
            says: |
              Talk to the shop.
            goes: the-shop
          - hears: ask-meeting
            patience: -10
            says: |
              Oh, all right.
            goes: booked
        otherwise:
          trust: +1
      the-shop:
        says: |
          This is the shop.
        otherwise:
          trust: +1
    """

  private static let endings = """

    endings:
      booked: next-step-agreed
      hangs-up:
        outcome: hung-up
        says: |
          Good day.

    """

  private func play() throws -> Play { Play(try Script.scenario(Self.states, endings: Self.endings)) }

  @Test func aCallBeginsWithThePersonsOwnMeters() throws {
    #expect(try play().call.meters == Meters(trust: 3, patience: 4, interest: 2))
  }

  @Test func metersStopAtZeroAndAtTheirOwnMaximum() throws {
    var play = try play()
    play.mean(.peer(.introduce))
    #expect(play.call.meters == Meters(trust: 10, patience: 6, interest: 0))
    play.mean(.peer(.pressure))
    #expect(play.call.meters == Meters(trust: 0, patience: 3, interest: 10))
    #expect(play.reaction?.before == Meters(trust: 10, patience: 6, interest: 0))
    #expect(play.reaction?.after == play.call.meters)
    #expect(!play.call.isOver)
  }

  @Test func patienceAtZeroEndsAfterTheReply() throws {
    var play = try play()
    play.mean(.peer(.boast))

    #expect(play.lines == ["That was too much.", "Good day."])
    #expect(play.spoken.map(\.state) == ["pick-up", "hangs-up"])
    #expect(play.call.close == Call.Close(ending: "hangs-up", outcome: .hungUp, result: .lost))
    #expect(play.effects.last == .ended(Call.Close(ending: "hangs-up", outcome: .hungUp, result: .lost)))
  }

  @Test func patienceAtZeroEndsAfterTheNextStatesLineToo() throws {
    var play = try play()
    play.mean(.peer(.pitchProduct))

    #expect(play.lines == ["Talk to the shop.", "This is the shop.", "Good day."])
    #expect(play.ending == "hangs-up")
    #expect(play.call.state == "the-shop")
  }

  @Test func aReactionThatEndsTheCallIsNotOverruledByPatience() throws {
    var play = try play()
    play.mean(.peer(.askMeeting))

    #expect(play.call.meters.patience == 0)
    #expect(play.lines == ["Oh, all right."])
    #expect(play.ending == "booked")
    #expect(play.call.close?.result == .won)
    #expect(play.effects.count { if case .ended = $0 { true } else { false } } == 1)
  }

  @Test func aLittlePatienceIsEnough() throws {
    var play = try play()
    play.mean(.peer(.pressure))
    #expect(play.call.meters.patience == 1)
    #expect(!play.call.isOver)
    play.mean(.peer(.pressure))
    #expect(play.ending == "hangs-up")
  }

  @Test func anEndingCountsAsItsScenarioSays() throws {
    let endings = """

      endings:
        hangs-up: hung-up
        booked:
          outcome: info-requested
          counts: won

      """
    var play = Play(try Script.scenario(Self.states, endings: endings))
    play.mean(.peer(.askMeeting))
    #expect(play.call.close == Call.Close(ending: "booked", outcome: .infoRequested, result: .won))
  }
}
