import CallEngine
import Listening
import ScenarioFormat
import Scoring
import TestSupport
import Testing

/// Who was hung up on before anything was said has left nothing out on purpose.
@Suite struct HungUpOnTests {
  private static let text = """
    states:
      pick-up:
        reacts:
          - hears: state-purpose
            says: |
              And?
        otherwise:
          patience: -4
          says: |
            No.
    endings:
      hangs-up: hung-up
    """

  private func card(_ turns: TurnClass...) throws -> Scorecard {
    let scenario = try #require(TestScenario.load(TestScenario.head + Self.text)?.scenario)
    var conversation = Conversation(Flow(scenario), listener: try TestListener.standard(), seed: 1)
    for turn in turns { conversation.mean(turn) }
    return Scorecard(conversation.transcript, scenario: scenario, rubric: try Rubric.current())
  }

  private func passed(_ card: Scorecard, _ id: String) -> Bool? { card.items.first { $0.id == id }?.passed }

  @Test func aRudeLineEarnsNothingByWhatItLeavesOut() throws {
    let card = try card(TurnClass(stance: .peer, moves: [.askReferral]))
    #expect(passed(card, "register.few-apologies") != true)
    #expect(passed(card, "for-them.no-early-pitch") != true)
    #expect(card.score ?? 0 < 40)
  }

  @Test func whoHadBegunKeepsWhatIsDue() throws {
    let card = try card(
      TurnClass(stance: .peer, moves: [.introduce, .statePurpose]),
      TurnClass(stance: .peer, moves: [.smallTalk])
    )
    #expect(passed(card, "register.few-apologies") == true)
    #expect(passed(card, "for-them.no-early-pitch") == true)
  }
}
