internal import CallEngine
internal import ScenarioFormat

/// Where a call comes closest to what a reaction asks for: the advice beside "no call can".
struct NearestCall {
  let state: String
  /// What is missing there, as in `trust 5, where 6 is needed`.
  let missing: [String]

  /// - Returns: nil when its `when` holds in some call, or no call comes near the reaction.
  init?(to reaction: Int, in proof: Proof) {
    let flow = proof.flow
    guard let when = flow.written[reaction].when else { return nil }
    var best: (gap: Int, situation: Int)?
    for situation in 0..<proof.exploration.situations where !proof.exploration.isEnded(situation) {
      let standing = proof.exploration.standing(situation)
      guard flow.trial(inState: standing.state, speaker: standing.speaker).contains(reaction) else { continue }
      let gap = Self.gaps(when, at: standing, in: flow).reduce(0) { $0 + $1.size }
      if gap == 0, flow.reactions[reaction].once & standing.spent == 0 { return nil }
      if gap < best?.gap ?? .max { best = (gap, situation) }
    }
    guard let best else { return nil }
    let standing = proof.exploration.standing(best.situation)
    state = flow.states[standing.state].name
    missing = Self.gaps(when, at: standing, in: flow).map(\.text)
  }

  private static func gaps(_ when: Guard, at standing: Standing, in flow: Flow) -> [(size: Int, text: String)] {
    when.terms.compactMap { term in
      switch term.value {
      case .fact(let name, let holds):
        let isRemembered = standing.facts & (flow.bit(ofFact: name) ?? 0) != 0
        // A fact weighs as much as a few steps of a meter.
        return isRemembered == holds ? nil : (3, holds ? "'\(name)' not remembered" : "'\(name)' remembered")
      case .level: return nil
      case .compare(.meter(let meter), let comparison, let bound):
        let value = standing.meters[meter]
        if comparison.holds(value, bound) { return nil }
        return (
          max(1, abs(value - bound)), "\(meter.rawValue) \(value), where '\(comparison.rawValue) \(bound)' is asked for"
        )
      case .compare(.visits, let comparison, let bound):
        let alone = Guard(terms: [term], text: "")
        return FlowGuard(alone, in: flow).holds(at: standing, in: flow)
          ? nil : (2, "another count of visits than '\(comparison.rawValue) \(bound)'")
      }
    }
  }
}
