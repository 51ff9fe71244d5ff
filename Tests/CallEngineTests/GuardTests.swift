import CallEngine
import Listening
import ScenarioFormat
import Testing

/// What `when`, `once` and remembered facts ask of the call rather than of the turn.
@Suite struct GuardTests {
  /// The usual persona starts with trust 3, patience 4 and interest 2; the first state is being visited once.
  @Test(arguments: [
    ("trust >= 3", true), ("trust >= 4", false), ("trust <= 3", true), ("trust <= 2", false), ("trust = 3", true),
    ("trust = 4", false), ("trust == 3", true), ("trust > 2", true), ("trust > 3", false), ("trust < 4", true),
    ("trust < 3", false), ("patience = 4", true), ("patience < 4", false), ("interest = 2", true),
    ("interest > 2", false),
    ("visits = 1", true), ("visits > 1", false), ("trust>=3 and patience >= 4 and interest<=2", true),
    ("trust >= 3 and patience >= 5", false), ("trust >= 4 and patience >= 4", false),
  ])
  func comparisons(guardText: String, holds: Bool) throws {
    var play = Play(
      try Script.scenario(
        """
        states:
          pick-up:
            reacts:
              - when: \(guardText)
                goes: booked
            otherwise:
              trust: -1
        """
      )
    )
    play.mean(.peer())
    #expect((play.ending == "booked") == holds)
  }

  @Test func visitsCountHowOftenTheStateWasEntered() throws {
    var play = Play(
      try Script.scenario(
        """
        states:
          pick-up:
            reacts:
              - when: visits >= 3
                goes: booked
              - hears: introduce
                goes: pick-up
            otherwise:
              trust: +0
        """
      )
    )
    play.mean(.peer(), .peer(), .peer(.introduce), .peer(), .peer(.introduce))
    #expect(play.call.visits == ["pick-up": 3])
    #expect(!play.call.isOver)
    play.mean(.peer())
    #expect(play.ending == "booked")
  }

  private func remembering() throws -> Scenario {
    try Script.scenario(
      """
      remembers: [told-pain, pitched]
      states:
        pick-up:
          reacts:
            - hears: ask-meeting
              when: told-pain and not pitched
              goes: booked
            - hears: pitch-product
              remember: [pitched, told-pain]
            - hears: ask-discovery
              remember: told-pain
            - hears: acknowledge
              forget: pitched
          otherwise:
            says: |
              Not yet.
      """
    )
  }

  @Test func factsAreRememberedAndForgotten() throws {
    var play = Play(try remembering())
    play.mean(.peer(.askMeeting))
    #expect(play.lines == ["Not yet."])
    play.mean(.peer(.pitchProduct))
    #expect(play.call.facts == ["pitched", "told-pain"])
    #expect(play.reaction?.remembered == ["pitched", "told-pain"])
    play.mean(.peer(.askMeeting))
    #expect(play.lines == ["Not yet."])
    play.mean(.peer(.acknowledge))
    #expect(play.call.facts == ["told-pain"])
    #expect(play.reaction?.forgot == ["pitched"])
    play.mean(.peer(.askMeeting))
    #expect(play.ending == "booked")
  }

  @Test func onlyWhatIsNewCountsAsRemembered() throws {
    var play = Play(try remembering())
    play.mean(.peer(.askDiscovery), .peer(.pitchProduct))
    #expect(play.reaction?.remembered == ["pitched"])
    play.mean(.peer(.pitchProduct))
    #expect(play.reaction?.remembered == [])
  }

  @Test func onceFiresOnceInACall() throws {
    let scenario = try Script.scenario(
      """
      states:
        pick-up:
          reacts:
            - hears: boast
              once: true
              says: |
                Once.
            - hears: boast
              says: |
                Again.
          otherwise:
            says: |
              Sorry?
      """
    )
    var play = Play(scenario)
    play.mean(.peer())
    #expect(play.lines == ["Sorry?"])
    play.mean(.peer(.boast))
    #expect(play.lines == ["Once."])
    for _ in 0..<3 {
      play.mean(.peer(.boast))
      #expect(play.lines == ["Again."])
    }
    #expect(Play(scenario).call.spent.isEmpty)
  }
}
