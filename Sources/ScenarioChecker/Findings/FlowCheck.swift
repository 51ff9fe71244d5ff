internal import CallEngine
internal import ScenarioFormat

/// Everything that only the search through all calls can tell, causes before consequences.
struct FlowCheck {
  let proof: Proof

  func findings() -> [Diagnostic] {
    if let limit = proof.exploration.limit, !limit.isCount { return [inconclusive(limit)] }
    return unproved()
      + NeverReachedCheck(proof: proof).findings()
      + SilentReactionCheck(proof: proof).findings()
      + StallCheck(proof: proof).findings()
      + HouseRuleCheck(proof: proof).findings()
      + PropertyCheck(proof: proof).findings()
      + MeterCheck(proof: proof).findings()
  }

  /// What the search could not settle, however patient it was.
  private func unproved() -> [Diagnostic] {
    guard let limit = proof.prover.everythingLimit else { return [] }
    return [inconclusive(limit)]
  }

  private func inconclusive(_ limit: Exploration.Limit) -> Diagnostic {
    let largest = proof.exploration.code.multipliers.prefix(3).map { "\($0.what) (\u{00D7}\($0.factor))" }
      .joined(separator: ", ")
    let stopped: String
    let fix: String
    switch limit {
    case .situations(let most):
      stopped = "Stopped at \(most) situations"
      fix = "fewer facts, fewer 'once', smaller meters; or allow more with --most."
    case .bits(let bits):
      stopped = "A situation of this call takes \(bits) bits, and 63 is the most"
      fix = "fewer facts, fewer 'once', fewer 'when: visits'."
    case .reactions(let state):
      stopped = "More than \(TrialMask.size - 1) reactions are tried in '\(state)'"
      fix = "share fewer of them under 'anytime'."
    }
    return Diagnostic(
      "cap-reached",
      at: proof.scenario.opening.place,
      "\(stopped): inconclusive, nothing is proved. What multiplies most: \(largest).",
      fix: fix
    )
  }
}
