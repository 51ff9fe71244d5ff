package import Listening
package import ScenarioFormat

extension Flow {
  /// Whether a turn is what a reaction asks for, whatever its guard says; for checking samples.
  package func fits(_ reaction: Reaction, _ hearing: Hearing, in state: State) -> Bool {
    let speaker = scenario.speaker(in: state, now: scenario.people.first?.name ?? "")
    let patience = scenario.persona(speaker)?.listensFor ?? 40
    let turn = FlowTurn(hearing, seconds: hearing.facts.seconds, patience: patience, ear: ear)
    return FlowCondition(reaction.condition, ear: ear).holds(for: turn)
  }
}
