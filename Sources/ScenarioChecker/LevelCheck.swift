internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Proves a scenario at the levels that are not its own: what must never happen does not, and a peer can win.
///
/// Tests, samples and lengths of calls are those of its own level; what only another level has is looked at there.
struct LevelCheck {
  /// The scenario at its own level.
  let flow: Flow
  /// One that knows the scenario.
  let listener: Listener
  let most: Int

  func findings() -> [Diagnostic] {
    let scenario = flow.scenario
    return Scenario.Level.allCases.filter { $0 != scenario.level }.flatMap { findings(at: $0) }
  }

  private func findings(at level: Scenario.Level) -> [Diagnostic] {
    var scenario = flow.scenario.at(level)
    scenario.properties = scenario.properties.filter { $0.kind == .never }
    let other = Flow(scenario)
    let own = Set(flow.written.map(\.place))
    let proof = Proof(
      other,
      writer: CallWriter(other, listener: listener, bank: .shipped),
      most: most,
      answering: Set(other.reactions.indices.filter { !own.contains(other.written[$0].place) })
    )
    let findings =
      NeverReachedCheck(proof: proof).findings().filter { !isKnown($0.place) }
      + SilentReactionCheck(proof: proof).findings()
      + StallCheck(proof: proof).findings()
      + HouseRuleCheck(proof: proof).findings()
      + PropertyCheck(proof: proof).findings().filter { $0.code == "property-failed" }
    return findings.map { finding in
      var finding = finding
      finding.message = "Played \(level.rawValue): " + finding.message
      return finding
    }
  }

  /// What a call at its own level can try to come to is looked at there.
  private func isKnown(_ place: SourcePlace) -> Bool {
    let names = flow.states.map(\.name).filter { flow.scenario.states[$0]?.name.place == place }
    let endings = flow.endings.indices.filter { flow.endings[$0].name.place == place }
    return flow.reactions.contains { reaction in
      switch reaction.goal {
      case .state(let state): names.contains(flow.states[state].name)
      case .ending(let ending): endings.contains(ending)
      case .stay, .back: false
      }
    }
  }
}
