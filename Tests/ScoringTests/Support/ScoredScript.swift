import CallEngine
import Listening
import ScenarioFormat
import Scoring
import TestSupport
import Testing

/// A scenario in which each turn may name what the prospect does next, so that only the hearing decides the score.
enum ScoredScript {
  static let text = """
    topics:
      early-warning: {words: [early]}
      brush-off: {words: [x]}
      objection: {words: [x]}
      asks-early: {words: [x]}
      asks-plainly: {words: [x]}
      asks-product: {words: [x]}
      invites: {words: [x]}
      trusts: {words: [x]}
      removes: {words: [x]}
      books: {words: [x]}
      drops: {words: [x]}
    states:
      pick-up:
        does: ask
        wants: [introduce, state-purpose]
        says: |
          Weber. Who is this?
        reacts:
          - about: brush-off
            does: brush-off
            says: |
              Send me an email.
          - about: objection
            does: {objection: budget}
            says: |
              There is no budget.
          - about: asks-early
            does: ask
            wants: [early-warning]
            says: |
              How early would I know?
          - about: asks-plainly
            does: ask
            says: |
              Is that so?
          - about: asks-product
            does: ask
            wants: [pitch-product]
            says: |
              So what is it?
          - about: invites
            does: invite
            says: |
              Tell me more.
          - about: trusts
            trust: +2
            does: inform
            says: |
              From the invoice, I am afraid.
          - about: removes
            says: |
              Take me off your list, please.
          - about: books
            goes: booked
          - about: drops
            goes: hangs-up
        otherwise:
          says: |
            Go on.
    endings:
      hangs-up: hung-up
      booked: next-step-agreed

    """

  static func scenario(_ more: String = "") throws -> Scenario {
    let loaded = try #require(TestScenario.load(TestScenario.head + text + more))
    return try #require(loaded.scenario, "\(loaded.diagnostics.map(\.message))")
  }

  /// Plays the levers, then puts the words and the hearings in.
  static func transcript(_ turns: [Said], in scenario: Scenario, hangingUp: Bool = false) throws -> Transcript {
    var conversation = Conversation(scenario, listener: try Listener(cueFile: ""), seed: 1)
    for turn in turns {
      if turn.text.isEmpty {
        conversation.say("", seconds: 5)
      } else {
        conversation.mean(TurnClass(stance: .neutral, topics: turn.lever.map { [$0] } ?? []))
      }
    }
    if hangingUp { conversation.hangUp() }
    var transcript = conversation.transcript
    #expect(transcript.turns.count == turns.count, "the call ended before all was said")
    var rest = turns[...]
    transcript.entries = transcript.entries.map { entry in
      guard case .caller(var turn) = entry, let said = rest.popFirst(), !said.text.isEmpty else { return entry }
      turn.text = said.text
      turn.hearing = said.hearing
      turn.seconds = said.hearing.facts.seconds
      return .caller(turn)
    }
    return transcript
  }
}
