import CallEngine
import Listening
import Reporting
import ScenarioFormat
import Scoring
import Testing

/// Things to report on, with the same text in every place that an author or a caller can write to.
enum Sample {
  private static let files = [
    "call.yaml": """
    format: 1
    title: A call for tests
    level: easy
    briefing:
      you:
        name: Jonas Brandt
        role: managing director
        company: Tiderail
        story: |
          We tell shippers early.
      calling: Karin Weber, CFO
      known:
        q3-demurrage:
          fact: Their Q3 report says demurrage doubled
          words: [Q3, demurrage]
      purpose: compare notes
    people:
      weber: personas/weber
    opening: pick-up
    states:
      pick-up:
        does: ask
        says: |
          Weber.
        reacts:
          - hears: ask-meeting
            says: |
              Thursday, then.
            goes: booked
        otherwise:
          trust: -1
          does: brush-off
          says: |
            Send me an email.
    endings:
      hangs-up: hung-up
      booked: next-step-agreed
    """,
    "personas/weber.yaml": """
    format: 1
    persona: weber
    name: {first: Karin, last: Weber}
    role: CFO
    patience: {start: 4, max: 6, at-zero: hangs-up}
    """,
  ]

  private static let loaded = ScenarioLoader(folder: BuiltInFolder(files: files)).load("call.yaml")

  static func scenario() throws -> Scenario {
    let loaded = try #require(loaded)
    return try #require(loaded.scenario, "\(loaded.diagnostics.map(\.message))")
  }

  static func scenario(saying text: String) throws -> Scenario {
    var scenario = try scenario()
    scenario.title = text
    scenario.briefing.you.name = text
    scenario.briefing.you.role = text
    scenario.briefing.you.company = text
    scenario.briefing.you.story = text
    scenario.briefing.calling = text
    scenario.briefing.known[0].fact = text
    scenario.briefing.purpose = text
    scenario.people[0].persona.lastName = text
    return scenario
  }

  static func evidence(_ text: String, cue: String = "says so") -> Evidence {
    Evidence(start: 0, end: text.unicodeScalars.count, text: text, cue: cue)
  }

  /// A hearing of `text` in which all of it is quoted everywhere.
  static func hearing(_ text: String) -> Hearing {
    Hearing(
      text: text,
      stance: .vendor,
      confidence: 820,
      unsure: false,
      moves: [HeardMove(move: .pitchProduct, confidence: 900, evidence: [evidence(text)])],
      evidence: [evidence(text, cue: text)],
      topics: [HeardTopic(topic: text, evidence: [evidence(text)])],
      signals: [HeardSignal(signal: .falseFamiliarity, evidence: [evidence(text)])],
      facts: TurnFacts(words: 3, seconds: 2, sentences: 1, firstPitchSentence: 1),
      unclear: false
    )
  }

  /// Two turns and the end of the call, each side saying `text`.
  static func transcript(_ text: String) throws -> Transcript {
    var conversation = Conversation(try scenario(), listener: try Listener(cueFile: ""), seed: 1)
    conversation.mean(TurnClass(stance: .vendor, moves: [.pitchProduct]))
    conversation.mean(TurnClass(stance: .peer, moves: [.askMeeting]))
    var transcript = conversation.transcript
    transcript.entries = transcript.entries.map { entry in
      switch entry {
      case .caller(var turn):
        turn.text = text
        turn.hearing = hearing(text)
        return .caller(turn)
      case .prospect(var line):
        line.text = text
        return .prospect(line)
      case .reaction(var reaction):
        reaction.file = text
        return .reaction(reaction)
      case .ended: return entry
      }
    }
    return transcript
  }

  /// A card with a passed, a failed and an unobserved check, and a flag, all quoting `text`.
  static func card(_ text: String) throws -> Scorecard {
    var card = Scorecard(try transcript(text), scenario: try scenario(), rubric: try Rubric.current())
    for index in card.items.indices {
      let passed = [true, false, nil][index % 3]
      card.items[index].passed = passed
      card.items[index].evidence = passed == nil ? [] : [QuotedWords(turn: 1, evidence(text))]
      card.items[index].advice = passed == false ? text : nil
    }
    return card
  }

  static func session(_ text: String, id: String = "12", isFinished: Bool = true) -> SessionSummary {
    SessionSummary(
      id: id,
      scenario: text,
      title: text,
      isFinished: isFinished,
      outcome: isFinished ? text : nil,
      ending: isFinished ? text : nil,
      score: isFinished ? 64 : nil,
      turns: 7,
      mode: "practice",
      rubric: "rubric-1",
      startedAt: "2026-11-24T09:15:00Z",
      startedLocally: "24 Nov 09:15"
    )
  }

  static func diagnostic(_ text: String) -> Diagnostic {
    let place = SourcePlace(file: text, line: 1, column: 3, length: 500)
    return Diagnostic(
      "some-code",
      at: place,
      text,
      fix: text,
      related: [Diagnostic.Related(place: place, message: text)]
    )
  }
}
