internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Checks that each sample line lands on the reaction it stands under.
struct SampleCheck {
  let listener: Listener

  func findings(_ scenario: Scenario) -> [Diagnostic] {
    let listener = listener.knowing(scenario)
    let states = scenario.stateOrder.compactMap { scenario.states[$0] }
    let own = states.flatMap { state in
      state.reacts.indices.flatMap { index in
        state.reacts[index].samples.compactMap { check($0, of: index, in: state, scenario, listener) }
      }
    }
    let anytime = (scenario.anytime + scenario.people.flatMap(\.persona.anytime)).flatMap { reaction in
      reaction.samples.compactMap { check($0, of: reaction, after: states, scenario, listener) }
    }
    return own + anytime
  }

  /// An anytime reaction must fit its sample in one state at least.
  private func check(
    _ sample: Placed<String>,
    of own: Reaction,
    after states: [State],
    _ scenario: Scenario,
    _ listener: Listener
  ) -> Diagnostic? {
    let hearings = states.map { (state: $0, hearing: hearing(of: sample, in: $0, scenario, listener)) }
    guard let first = hearings.first else { return nil }
    let fits = hearings.contains {
      own.fits($0.hearing, seconds: $0.hearing.facts.seconds, in: scenario, state: $0.state)
    }
    return fits ? nil : misheard(sample, own, first.hearing)
  }

  private func hearing(of sample: Placed<String>, in state: State, _ scenario: Scenario, _ listener: Listener)
    -> Hearing
  {
    let before = state.says?.variants.first.map { Slots.filled($0.value, scenario) } ?? ""
    return listener.hear(sample.value, after: before, acts: state.does)
  }

  private func misheard(_ sample: Placed<String>, _ own: Reaction, _ hearing: Hearing) -> Diagnostic {
    Diagnostic(
      "sample-misheard",
      at: sample.place,
      "This sample does not fit its own reaction. Heard: \(hearing.summary).",
      fix: "say it plainer, or ask less of the reaction.",
      related: [Diagnostic.Related(place: own.place, message: "the reaction")]
    )
  }

  private func check(
    _ sample: Placed<String>,
    of index: Int,
    in state: State,
    _ scenario: Scenario,
    _ listener: Listener
  ) -> Diagnostic? {
    let hearing = hearing(of: sample, in: state, scenario, listener)
    let seconds = hearing.facts.seconds
    let own = state.reacts[index]
    guard own.fits(hearing, seconds: seconds, in: scenario, state: state) else {
      return misheard(sample, own, hearing)
    }
    // Only a reaction that is always there takes the line away; a guarded one may be shut.
    guard
      let thief = state.reacts[..<index].first(where: { earlier in
        !earlier.once && (earlier.when == nil || earlier.when?.text == own.when?.text)
          && earlier.fits(hearing, seconds: seconds, in: scenario, state: state)
      })
    else { return nil }
    return Diagnostic(
      "sample-hijacked",
      at: sample.place,
      "An earlier reaction answers this sample. Heard: \(hearing.summary).",
      fix: "move this reaction above it, or make the earlier one ask for more.",
      related: [Diagnostic.Related(place: thief.place, message: "this one answers")]
    )
  }
}
