internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Reactions whose kind of turn no line is known for: what is proved of them is proved of turns nobody has made yet.
struct SpokenKindCheck {
  let flow: Flow
  /// One that knows the scenario.
  let listener: Listener
  let bank: LineBank
  let proof: Proof

  func findings() -> [Diagnostic] {
    let wording = Wording(flow: flow, bank: bank)
    let search = TurnSearch(flow.ear)
    // Every line of the bank and of the scenario, heard once; what is still unspoken is then tried with lines made for it.
    let heard = (samples + wording.everyLine).map { turn(of: $0) }
    return flow.reactions.indices.compactMap { index in
      let rule = flow.reactions[index]
      let place = flow.written[index].place
      guard !rule.isOtherwise, proof.answering[index] == true, proof.isOwn(place) else { return nil }
      if rule.condition.awaitsSilence || heard.contains(where: rule.condition.holds) { return nil }
      guard let simplest = search.turn(rule.condition, avoiding: []) else { return nil }
      let turnClass = flow.ear.turnClass(simplest)
      let own = flow.written[index].samples.map(\.value)
      if wording.lines(for: turnClass, own: own).contains(where: { rule.condition.holds(for: turn(of: $0)) }) {
        return nil
      }
      return Diagnostic(
        "no-words",
        .note,
        at: place,
        "No line we know is heard as what this asks for, such as \(turnClass.notation()).",
        fix: "add a line under 'samples' that lands here, or ask for less."
      )
    }
  }

  private var samples: [String] {
    flow.written.flatMap { $0.samples.map(\.value) }
      + flow.scenario.tests.flatMap { test in
        test.steps.compactMap { step in
          if case .says(let text) = step.value { return text }
          return nil
        }
      } + flow.scenario.topics.flatMap(\.lines)
  }

  private func turn(of line: String) -> FlowTurn {
    let hearing = listener.hear(line)
    return FlowTurn(hearing, seconds: hearing.facts.seconds, patience: patience, ear: flow.ear)
  }

  private var patience: Int { flow.scenario.people.map(\.persona.listensFor).min() ?? 40 }
}
