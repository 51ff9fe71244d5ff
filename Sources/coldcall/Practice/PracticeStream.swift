internal import CallEngine
internal import Coaching
internal import Reporting
internal import ScenarioFormat
internal import Scoring
internal import Terminal

/// A call as one JSON object a line.
struct PracticeStream: PracticeOutput {
  let surroundings: Surroundings
  /// Works out what there is to learn from the call; nil leaves it out.
  var debrief: ((Conversation, Scorecard) -> Debrief)?

  func begin(_ scenario: Scenario, seed: UInt64, resumed: Transcript?) throws {
    try write(CallJSON.briefing(scenario, seed: seed))
    for entry in resumed?.entries ?? [] { try CallJSON.event(entry, in: scenario).map(write) }
  }

  func show(_ entries: ArraySlice<Transcript.Entry>, in conversation: Conversation, why: Bool) throws {
    for entry in entries { try CallJSON.event(entry, in: conversation.scenario).map(write) }
  }

  /// Programs are not waited for.
  func lines(_ entries: ArraySlice<Transcript.Entry>, in conversation: Conversation) -> [StyledText] { [] }

  func end(_ call: RewindableCall, _ card: Scorecard, session: String?) throws {
    let conversation = call.conversation
    let scenario = conversation.scenario
    if let debrief { try write(DebriefJSON.object(debrief(conversation, card))) }
    try write(
      ScorecardJSON.object(
        card,
        scenario: scenario.name,
        digest: scenario.digest,
        seed: conversation.call.seed,
        session: session
      )
    )
  }

  /// Notes are for people: they go to the messages, so that every line of output stays an event.
  func note(_ page: Page) throws {
    try surroundings.messages.write(page.rendered(color: surroundings.messages.color))
  }

  private func write(_ value: JSONValue) throws { try surroundings.output.write(value.line + "\n") }
}
