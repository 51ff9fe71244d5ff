import CallEngine
import Listening
import ScenarioFormat
import TestSupport
import Testing

/// Which of several reactions answers: the state's own top to bottom, then anytime, then otherwise.
@Suite struct OrderOfTrialTests {
  private static let person = """

    anytime:
      - hears-any: [boast, pressure, defer]
        says: |
          the person

    """

  private static let fragment = """
    format: 1
    fragment: shared
    anytime:
      - hears-any: [boast, pressure]
        says: |
          the fragment
    """

  private static let text = """
    uses: [common/shared]
    states:
      pick-up:
        reacts:
          - hears: introduce
            says: |
              the state, first
          - hears-any: [introduce, state-purpose]
            says: |
              the state, second
        otherwise:
          says: |
            otherwise
    anytime:
      - hears-any: [introduce, boast]
        says: |
          anytime, first
      - hears-any: [boast, close-out]
        says: |
          anytime, second
    """

  private func scenario() throws -> Scenario {
    let files = ["personas/weber.yaml": TestScenario.persona + Self.person, "common/shared.yaml": Self.fragment]
    return try Script.scenario(Self.text, files: files)
  }

  @Test(arguments: [
    (TurnClass.peer(.introduce), "the state, first"),
    (.peer(.boast, .statePurpose, .introduce), "the state, first"),
    (.peer(.pressure, .statePurpose), "the state, second"),
    (.peer(.boast), "anytime, first"),
    (.peer(.pressure, .closeOut), "anytime, second"),
    (.peer(.pressure), "the fragment"),
    (.peer(.defer), "the person"),
    (.peer(.smallTalk), "otherwise"),
    (.peer(), "otherwise"),
  ])
  func theFirstThatFitsAnswers(turn: TurnClass, answer: String) throws {
    var play = Play(try scenario())
    play.mean(turn)

    #expect(play.lines == [answer])
    #expect(play.reaction?.isOtherwise == (answer == "otherwise"))
  }

  @Test func aReactionNamesItsPlaceInTheScript() throws {
    var play = Play(try scenario())
    play.mean(.peer(.statePurpose))
    let own = try #require(play.reaction)
    play.mean(.peer(.pressure))
    let shared = try #require(play.reaction)

    #expect(own.id == "pick-up/2")
    #expect(own.file == "call.yaml")
    let lines = (TestScenario.head + Self.text).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[own.line - 1].contains("hears-any: [introduce, state-purpose]"))
    #expect(shared.file == "common/shared.yaml")
    #expect(own.from == "pick-up" && own.to == "pick-up")
  }
}
