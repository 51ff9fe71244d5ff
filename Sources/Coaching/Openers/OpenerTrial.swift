package import CallEngine
package import Listening
package import ScenarioFormat

/// One opener said to one prospect: what came back, what it did to the mood, and the words that did it.
package struct OpenerTrial: Sendable, Hashable {
  package var scenario: String
  /// Who picked up.
  package var person: String
  package var role: String
  /// The line as it was said to them, its slots filled.
  package var line: String
  package var hearing: Hearing
  package var replies: [String]
  package var before: Meters
  package var after: Meters
  /// What the answer rests on, as quoted from the line; empty when nothing particular was heard.
  package var words: [String]
  package var outcome: Outcome?

  /// - Parameters:
  ///   - line: May hold the slots of scenario files, such as `{prospect.first}`, and `{fact}` for the first known fact.
  ///   - listener: One that may not know the scenario yet.
  package init(_ line: String, to scenario: Scenario, listener: Listener) {
    let fact = ToThem.said(scenario.briefing.known.first?.fact ?? scenario.briefing.purpose)
    let said = Slots.filled(line.replacing("{fact}", with: fact), scenario)
    let flow = Flow(scenario)
    var conversation = Conversation(flow, listener: listener.knowing(scenario), seed: 1)
    let persona = scenario.persona(conversation.call.speaker)
    let before = conversation.call.meters
    conversation.say(said)
    let exchange = conversation.transcript.exchanges.last
    self.scenario = scenario.name
    self.line = said
    person = persona?.fullName ?? conversation.call.speaker
    role = persona?.role ?? ""
    hearing = exchange?.turn.hearing ?? conversation.hear(said)
    replies = exchange?.after.map(\.text) ?? []
    self.before = before
    after = exchange?.reaction?.after ?? before
    words = Self.words(hearing, exchange?.reaction.flatMap { fired in flow.written.first { $0.id == fired.id } })
    outcome = conversation.call.close?.outcome
  }

  /// How much better or worse they think of the caller: trust first, then patience.
  package var change: Int { (after.trust - before.trust) * 3 + (after.patience - before.patience) }

  /// The quotes for what the reaction asked for; where it asked for nothing, those that carry the stance.
  private static func words(_ hearing: Hearing, _ reaction: Reaction?) -> [String] {
    let condition = reaction?.condition ?? TurnCondition()
    let asked = Set(condition.hears + condition.hearsAny + condition.leads.map { .move($0) })
    var evidence = hearing.moves.filter { asked.contains(.move($0.move)) }.flatMap(\.evidence)
    let topics = Set(condition.about.map(\.value))
    evidence += hearing.topics.filter { topics.contains($0.topic) }.flatMap(\.evidence)
    if evidence.isEmpty { evidence = hearing.evidence }
    if evidence.isEmpty { evidence = hearing.moves.first?.evidence ?? [] }
    var seen: Set<String> = []
    return evidence.map(\.text).filter { seen.insert($0).inserted }.prefix(3).map { $0 }
  }
}
