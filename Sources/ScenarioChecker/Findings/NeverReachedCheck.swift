internal import CallEngine
internal import ScenarioFormat

/// States and endings that are named somewhere and that no call comes to.
struct NeverReachedCheck {
  let proof: Proof

  func findings() -> [Diagnostic] {
    let flow = proof.flow
    let reached = Set(flow.states.indices.filter { proof.reachedStates[$0] != false })
    var findings: [Diagnostic] = []
    for (index, state) in flow.states.enumerated() where !reached.contains(index) {
      guard let written = flow.scenario.states[state.name] else { continue }
      let ways = ways { $0 == .state(index) }
      guard isFrontier(ways, reached, state: index) else { continue }
      findings.append(finding("'\(state.name)'", written.name.place, ways, reached))
    }
    for (index, ending) in flow.endings.enumerated() where proof.reachedEndings[index] == false {
      let ways = ways { $0 == .ending(index) }
      let isAtZero = flow.people.contains { $0.atZero == index }
      guard isFrontier(ways, reached), !(ways.isEmpty && !isAtZero) else { continue }
      findings.append(finding("the ending '\(ending.name.value)'", ending.name.place, ways, reached))
    }
    return findings
  }

  /// Reactions that lead there.
  private func ways(_ leads: (FlowReaction.Goal) -> Bool) -> [Int] {
    proof.flow.reactions.indices.filter { leads(proof.flow.reactions[$0].goal) }
  }

  /// What can only be come to from a state that is itself never reached follows from that; it is the cause that is told.
  private func isFrontier(_ ways: [Int], _ reached: Set<Int>, state: Int? = nil) -> Bool {
    guard !ways.isEmpty else { return false }
    let isNear = ways.contains { way in proof.owner(of: way).map(reached.contains) ?? true }
    return isNear || ways.allSatisfy { proof.owner(of: $0) == state }
  }

  private func finding(_ name: String, _ place: SourcePlace, _ ways: [Int], _ reached: Set<Int>) -> Diagnostic {
    let near = ways.filter { proof.owner(of: $0).map(reached.contains) ?? true }
    var message = "No call can reach \(name)."
    var fix = "let an earlier reaction ask for less, so that this one gets its turn."
    for way in near {
      guard let nearest = NearestCall(to: way, in: proof) else { continue }
      let line = proof.flow.written[way].place.line
      message += " Nearest: '\(nearest.state)' with \(nearest.missing.joined(separator: " and ")) in line \(line)."
      fix = "ask for less in line \(line), or add what is missing on the way there."
      break
    }
    return Diagnostic(
      "never-reached",
      proof.isOwn(place) ? .error : .note,
      at: place,
      message,
      fix: fix,
      related: near.prefix(2).map {
        Diagnostic.Related(place: proof.flow.written[$0].place, message: "this would go there, but never answers")
      }
    )
  }
}
