internal import ScenarioFormat

/// Where a call stands, as far as its future depends on it; names are numbers of a `Flow`.
package struct Standing: Sendable, Hashable {
  package var state: Int
  /// Where `goes: back` leads; negative outside shared states.
  package var returnsTo: Int = -1
  package var speaker: Int
  package var meters: Meters
  package var facts: UInt64 = 0
  package var spent: UInt64 = 0
  /// How often states were entered, as far as a guard asks.
  package var visits: UInt64 = 0
  /// The ending it closed with; negative while it goes on.
  package var ending: Int = -1

  package init(state: Int, speaker: Int, meters: Meters) {
    self.state = state
    self.speaker = speaker
    self.meters = meters
  }
}

extension Flow {
  /// Where a saved call stands; nil when it is not one of this scenario.
  func standing(of call: Call) -> Standing? {
    guard let state = stateIndex[call.state] else { return nil }
    var standing = Standing(state: state, speaker: index(ofPerson: call.speaker) ?? 0, meters: call.meters)
    standing.returnsTo = call.returnsTo.flatMap { stateIndex[$0] } ?? -1
    standing.facts = call.facts.reduce(0) { $0 | (factBits[$1] ?? 0) }
    standing.spent = call.spent.reduce(0) { $0 | (onceBits[$1] ?? 0) }
    for counter in visitCounters {
      let visits = UInt64(max(0, call.visits[states[counter.state].name] ?? 0))
      standing.visits |= min(visits, counter.cap) << counter.shift
    }
    return standing
  }
}
