package import CallEngine
internal import Listening
internal import ScenarioFormat

/// One piece of advice for this point of the call, made of what the caller can know: the briefing, and what was said aloud.
package enum Hint {
  /// The most useful one first; asked again at the same point, the next one is given.
  package static func all(for conversation: Conversation) -> [String] {
    var hints: [String] = []
    if let written = conversation.scenario.states[conversation.call.state]?.hint { hints.append(written) }
    hints += answers(to: conversation)
    if let fact = unused(conversation) { hints.append("You know something you have not brought up: \(fact).") }
    hints.append("Your purpose: \(conversation.scenario.briefing.purpose).")
    return hints
  }

  /// What would answer the last thing that was said.
  private static func answers(to conversation: Conversation) -> [String] {
    guard !conversation.transcript.turns.isEmpty else {
      let about = conversation.scenario.briefing.known.first.map { ", and what made you ring: \($0.fact)" } ?? ""
      return ["Say who you are\(about)."]
    }
    let lines = conversation.transcript.entries.compactMap { entry -> SpokenLine? in
      if case .prospect(let line) = entry { return line }
      return nil
    }
    guard let last = lines.last else { return [] }
    return last.acts.compactMap { hint(for: $0, wants: last.wants) }
  }

  private static func hint(for act: ProspectAct, wants: [String]) -> String? {
    switch act {
    case .ask, .test:
      let wanted = wants.compactMap { Move(rawValue: $0)?.asAnswer }
      return wanted.isEmpty
        ? "A question was asked. Answer it in a sentence before anything else."
        : "A question was asked. Answer it first: \(wanted.joined(separator: ", or "))."
    case .brushOff: return "That is a reflex. Take it as it is, in a word or two, then one sentence about them."
    case .objection(let kind):
      return "A real concern (\(kind.rawValue)). Say what is right in it, and ask about it; do not argue."
    case .invite: return "You are asked to go on. One thing about them, then a question they can answer."
    case .inform: return "You were told something. Take it up in their words before you go on."
    }
  }

  private static func unused(_ conversation: Conversation) -> String? {
    let said = Set(conversation.transcript.turns.flatMap { $0.hearing.topics.map(\.topic) })
    return conversation.scenario.briefing.known.first { !said.contains($0.name.value) }?.fact
  }
}

extension Move {
  /// As an answer to somebody who asks for it; nil for moves that answer nothing.
  fileprivate var asAnswer: String? {
    switch self {
    case .introduce: "who you are"
    case .statePurpose: "why you are calling"
    case .citeTrigger: "what you saw or read about them"
    case .offerOutcome: "what would change for them"
    case .namePeer: "who you have done it for"
    case .askDiscovery: "with a question of your own"
    default: nil
    }
  }
}
