internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Checks that each sample line lands on the reaction it stands under.
struct SampleCheck {
  let flow: Flow
  /// One that knows the scenario.
  let listener: Listener

  func findings() -> [Diagnostic] {
    let scenario = flow.scenario
    let states = scenario.stateOrder.compactMap { scenario.states[$0] }
    let own = states.flatMap { state in
      state.reacts.indices.flatMap { index in
        state.reacts[index].samples.compactMap { check($0, of: index, in: state) }
      }
    }
    let anytime = (scenario.anytime + scenario.people.flatMap(\.persona.anytime)).flatMap { reaction in
      reaction.samples.compactMap { check($0, of: reaction, after: states) }
    }
    return own + anytime
  }

  /// An anytime reaction must fit its sample in one state at least.
  private func check(
    _ sample: Placed<String>,
    of own: Reaction,
    after states: [State]
  ) -> Diagnostic? {
    let hearings = states.map { (state: $0, hearing: hearing(of: sample, in: $0)) }
    guard let first = hearings.first else { return nil }
    let fits = hearings.contains {
      flow.fits(own, $0.hearing, in: $0.state)
    }
    return fits ? nil : misheard(sample, own, first.hearing)
  }

  private func hearing(of sample: Placed<String>, in state: State)
    -> Hearing
  {
    let before = state.says?.variants.first.map { Slots.filled($0.value, flow.scenario) } ?? ""
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
    in state: State
  ) -> Diagnostic? {
    let hearing = hearing(of: sample, in: state)
    let own = state.reacts[index]
    guard flow.fits(own, hearing, in: state) else {
      return misheard(sample, own, hearing)
    }
    // Only a reaction that is always there takes the line away; a guarded one may be shut.
    guard
      let thief = state.reacts[..<index].first(where: { earlier in
        !earlier.once && (earlier.when == nil || earlier.when?.text == own.when?.text)
          && flow.fits(earlier, hearing, in: state)
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
