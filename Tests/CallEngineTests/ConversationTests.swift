import CallEngine
import Foundation
import Listening
import ScenarioFormat
import Testing

/// Listener and engine together, and the transcript they make.
@Suite struct ConversationTests {
  private static let text = """
    states:
      pick-up:
        does: ask
        says: |
          Weber.
        reacts:
          - hears: silence
            says: |
              Hello?
          - hears: long-winded
            says: |
              Shorter, please.
          - hears: introduce
            says: |
              And?
            goes: why
          - hears: boast
            trust: -1
        otherwise:
          trust: +1
          says: |
            Go on.
      why:
        does: brush-off
        says: |
          I am busy.
        reacts:
          - hears: ask-meeting
            says: |
              Fine.
            goes: booked
        otherwise:
          trust: +1
    """

  /// Knows no cue: every line is neutral, and only its words and seconds count.
  private func conversation() throws -> Conversation {
    Conversation(try Script.scenario(Self.text), listener: try Listener(cueFile: ""), seed: 1)
  }

  private func lines(_ effects: [CallEffect]) -> [String] {
    effects.compactMap { effect in
      if case .spoke(let line) = effect { return line.text }
      return nil
    }
  }

  @Test func theOpeningLineStandsInTheTranscript() throws {
    let conversation = try conversation()
    #expect(conversation.transcript.entries.count == 1)
    #expect(conversation.transcript.exchanges.isEmpty && conversation.transcript.turns.isEmpty)
    #expect(conversation.transcript.close == nil)
  }

  @Test(arguments: ["", "   ", "…", "?!"]) func aLineWithoutAWordIsSilence(line: String) throws {
    var conversation = try conversation()
    #expect(lines(conversation.say(line, seconds: 5)) == ["Hello?"])
    let turn = try #require(conversation.transcript.turns.first)
    #expect(turn.isSilence && turn.text == line && turn.seconds == 5 && turn.number == 1)
  }

  @Test func secondsAreCountedUnlessGiven() throws {
    var conversation = try conversation()
    let speech = Array(repeating: "word", count: 75).joined(separator: " ")
    #expect(lines(conversation.say(speech)) == ["Go on."])
    #expect(conversation.transcript.turns.last?.seconds == 30)
    #expect(lines(conversation.say(speech + " word")) == ["Shorter, please."])
    #expect(lines(conversation.say(speech, seconds: 31)) == ["Shorter, please."])
    #expect(conversation.transcript.turns.map(\.number) == [1, 2, 3])
  }

  /// However fast it was typed: what is said takes as long as it takes.
  @Test func aTurnThatRunsOnIsBrokenOffAfterAWholeWord() throws {
    var conversation = try conversation()
    let speech = "  " + Array(repeating: "wörd", count: 75).joined(separator: " ")
    #expect(lines(conversation.say(speech + "  and more of it", seconds: 30)) == ["Shorter, please."])
    let turn = try #require(conversation.transcript.turns.last)
    #expect(turn.hearing.brokenOffAt == speech.unicodeScalars.count)
    #expect(turn.hearing.facts.words == 75)
    #expect(turn.text == speech + "  and more of it")
    #expect(conversation.hear(speech + "   ").brokenOffAt == nil)
  }

  @Test func anExchangeHoldsWhatStandsAroundATurn() throws {
    var conversation = try conversation()
    conversation.mean(.peer(.introduce))
    conversation.mean(.peer(.boast))
    conversation.mean(.peer(.askMeeting))
    let exchanges = conversation.transcript.exchanges

    #expect(exchanges.map { $0.before.map(\.text) } == [["Weber."], ["And?", "I am busy."], []])
    #expect(exchanges.map { $0.after.map(\.text) } == [["And?", "I am busy."], [], ["Fine."]])
    #expect(exchanges.map(\.turn.number) == [1, 2, 3])
    #expect(exchanges.map { $0.reaction?.id } == ["pick-up/3", "why/otherwise", "why/1"])
    #expect(conversation.transcript.close == conversation.call.close)
    #expect(conversation.transcript.turns[0].hearing.hears(.introduce))
  }

  @Test func aCopyIsAWayBack() throws {
    var conversation = try conversation()
    let before = conversation
    conversation.mean(.peer(.introduce))
    #expect(conversation.call != before.call)
    var again = before
    again.mean(.peer(.introduce))
    #expect(again.call == conversation.call)
    #expect(again.transcript == conversation.transcript)
  }

  @Test func afterTheEndNothingIsAdded() throws {
    var conversation = try conversation()
    conversation.hangUp()
    let transcript = conversation.transcript
    #expect(transcript.close?.outcome == .callerEnded)
    #expect(conversation.say("Still there?").isEmpty)
    #expect(conversation.mean(.peer(.introduce)).isEmpty)
    #expect(conversation.hangUp().isEmpty)
    #expect(conversation.transcript == transcript)
  }

  @Test func aTranscriptSurvivesSaving() throws {
    var conversation = try conversation()
    conversation.say("Say \"hello\" \u{1F44B}\u{1F3FD} e\u{301} \u{0}")
    conversation.mean(.peer(.introduce))
    conversation.hangUp()
    let data = try JSONEncoder().encode(conversation.transcript)
    #expect(try JSONDecoder().decode(Transcript.self, from: data) == conversation.transcript)
  }
}
