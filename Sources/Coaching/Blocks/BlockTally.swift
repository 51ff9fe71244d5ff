package import CallEngine
internal import ScenarioFormat

/// What came of a block, in counts: rates are shown as the fractions they are.
package struct BlockTally: Codable, Sendable, Hashable {
  package var rangOut = 0
  package var voicemails = 0
  package var messages = 0
  package var pickedUp = 0
  /// Calls in which both sides spoke more than twice.
  package var conversations = 0
  package var won = 0
  /// How often each outcome came, by its name.
  package var outcomes: [String: Int] = [:]
  package var scores: [Int] = []

  package init() {}

  package var dials: Int { rangOut + voicemails + messages + pickedUp }

  /// Counts a call that is over.
  package mutating func add(_ conversation: Conversation, score: Int?) {
    guard let close = conversation.call.close else { return }
    if let score { scores.append(score) }
    guard conversation.scenario.prospect?.kind != .voicemail else {
      messages += 1
      return
    }
    pickedUp += 1
    let transcript = conversation.transcript
    let spoken = transcript.turns.count { !$0.isSilence }
    if spoken > 2 { conversations += 1 }
    if close.result == .won { won += 1 }
    outcomes[close.outcome.rawValue, default: 0] += 1
  }

  /// The middle score; nil when none was given.
  package var medianScore: Int? {
    let sorted = scores.sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
