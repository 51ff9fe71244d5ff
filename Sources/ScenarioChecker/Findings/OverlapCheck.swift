internal import CallEngine
internal import ScenarioFormat

/// Pairs of a state's own reactions that can both fit one turn: the first wins, which may be meant.
struct OverlapCheck {
  let proof: Proof

  func findings() -> [Diagnostic] {
    let flow = proof.flow
    return flow.states.flatMap { state in
      state.reacts.indices.flatMap { later in
        state.reacts[..<later].compactMap { earlier in finding(earlier, state.reacts[later]) }
      }
    }
  }

  private func finding(_ earlier: Int, _ later: Int) -> Diagnostic? {
    let (one, two) = (proof.flow.reactions[earlier], proof.flow.reactions[later])
    guard one.condition.mayMeet(two.condition), one.guarded.mayMeet(two.guarded) else { return nil }
    let first = proof.flow.written[earlier].place
    return Diagnostic(
      "overlap",
      .note,
      at: proof.flow.written[later].place,
      "This and line \(first.line) can both fit one turn; line \(first.line) then answers.",
      fix: "nothing, if that is meant; else let one of them ask for more.",
      related: [Diagnostic.Related(place: first, message: "answers first")]
    )
  }
}

extension FlowGuard {
  /// Whether both can hold at once.
  fileprivate func mayMeet(_ other: FlowGuard) -> Bool {
    if facts & other.absentFacts != 0 || absentFacts & other.facts != 0 || isImpossible || other.isImpossible {
      return false
    }
    return Meter.allCases.allSatisfy { max(low[$0], other.low[$0]) <= min(high[$0], other.high[$0]) }
  }
}
