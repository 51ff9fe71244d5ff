package import Listening
package import ScenarioFormat

extension TurnCondition {
  /// Whether a turn is what the reaction asks for; everything it names must hold.
  func holds(for turn: TurnSense, knownFacts: Set<String>) -> Bool {
    // Silence answers no question about stance or topic: only who waits for it hears it.
    if turn.isSilence, !(hears + hearsAny).contains(.silence) { return false }
    return hears.allSatisfy(turn.hears)
      && (hearsAny.isEmpty || hearsAny.contains(where: turn.hears))
      && !notHears.contains(where: turn.hears)
      && (leads.isEmpty || turn.lead.map(leads.contains) == true)
      && (stances.isEmpty || stances.contains(turn.stance))
      && !notStances.contains(turn.stance)
      && (about.isEmpty || about.contains { Self.isAbout($0.value, turn.topics, knownFacts) })
      && !notAbout.contains { Self.isAbout($0.value, turn.topics, knownFacts) }
  }

  private static func isAbout(_ name: String, _ topics: Set<String>, _ knownFacts: Set<String>) -> Bool {
    switch name {
    case "known": !topics.isDisjoint(with: knownFacts)
    case "nothing": topics.isEmpty
    default: topics.contains(name)
    }
  }
}

extension Guard {
  func holds(in call: Call) -> Bool {
    terms.allSatisfy { term in
      switch term.value {
      case .fact(let name, let holds): call.facts.contains(name) == holds
      case .compare(.meter(let meter), let comparison, let bound): comparison.holds(call.meters[meter], bound)
      case .compare(.visits, let comparison, let bound): comparison.holds(call.visits[call.state, default: 0], bound)
      }
    }
  }
}

extension Reaction {
  /// Whether a turn is what the reaction asks for, whatever its guard says; for checking samples.
  package func fits(_ hearing: Hearing, seconds: Int, in scenario: Scenario, state: State) -> Bool {
    let patience =
      scenario.persona(scenario.speaker(in: state, now: scenario.people.first?.name ?? ""))?.listensFor ?? 40
    let knownFacts = Set(scenario.briefing.known.map(\.name.value))
    return condition.holds(for: TurnSense(hearing, seconds: seconds, patience: patience), knownFacts: knownFacts)
  }
}
