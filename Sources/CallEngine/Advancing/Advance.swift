internal import Listening
package import ScenarioFormat

/// The one transition of the house: practice, tests, proofs and replays all take it.
///
/// Pure: the same call, event and scenario give the same step. A call that is over stays as it is.
package func advance(_ call: Call, with event: CallEvent, in scenario: Scenario) -> Step {
  guard !call.isOver else { return Step(call: call, effects: []) }
  var transition = Transition(call: call, scenario: scenario)
  transition.take(event)
  return Step(call: transition.call, effects: transition.effects)
}

/// The call as the phone is picked up.
package func openCall(_ scenario: Scenario, seed: UInt64) -> Step {
  let opening = scenario.opening.value
  let speaker = scenario.states[opening].map { scenario.speaker(in: $0, now: scenario.people.first?.name ?? "") } ?? ""
  let call = Call(
    seed: seed,
    state: opening,
    returnsTo: nil,
    speaker: speaker,
    meters: Meters(of: scenario.persona(speaker)),
    facts: [],
    spent: [],
    visits: [:],
    phrasings: [:],
    turns: 0,
    lastWords: "",
    lastActs: [],
    close: nil
  )
  var transition = Transition(call: call, scenario: scenario)
  transition.arrive(at: opening)
  return Step(call: transition.call, effects: transition.effects)
}

/// One step in the making.
private struct Transition {
  var call: Call
  let scenario: Scenario
  var effects: [CallEffect] = []
  private var spoken: [SpokenLine] = []

  init(call: Call, scenario: Scenario) {
    self.call = call
    self.scenario = scenario
  }

  private var persona: Persona? { scenario.persona(call.speaker) }

  mutating func take(_ event: CallEvent) {
    switch event {
    case .hungUp: close(Call.Close(ending: "caller-hung-up", outcome: .callerEnded, result: .lost))
    case .silence: answer(.silence)
    case .meant(let turn): answer(TurnSense(turn))
    case .heard(let hearing, let seconds):
      answer(
        hearing.facts.words == 0 ? .silence : TurnSense(hearing, seconds: seconds, patience: persona?.listensFor ?? 40)
      )
    }
  }

  private mutating func answer(_ turn: TurnSense) {
    call.turns += 1
    guard let state = scenario.states[call.state] else { return }
    let reaction = reaction(to: turn, in: state) ?? state.otherwise
    fire(reaction, isOtherwise: reaction.id == state.otherwise.id)
    listenTo()
  }

  /// What was said in this step is what the next turn answers.
  private mutating func listenTo() {
    guard let last = spoken.last else { return }
    call.lastWords = spoken.flatMap(\.phrasings).joined(separator: "\n")
    call.lastActs = last.acts
  }

  /// First match wins: the state's own, the scenario's, the fragments', the person's.
  private func reaction(to turn: TurnSense, in state: State) -> Reaction? {
    let knownFacts = Set(scenario.briefing.known.map(\.name.value))
    func fits(_ reaction: Reaction) -> Bool {
      !(reaction.once && call.spent.contains(reaction.id))
        && reaction.condition.holds(for: turn, knownFacts: knownFacts)
        && (reaction.when?.holds(in: call) ?? true)
    }
    return state.reacts.first(where: fits) ?? scenario.anytime.first(where: fits) ?? persona?.anytime.first(where: fits)
  }

  private mutating func fire(_ reaction: Reaction, isOtherwise: Bool) {
    let before = call
    call.meters = call.meters.changed(by: reaction.meters, for: persona)
    if reaction.once { call.spent.insert(reaction.id) }
    call.facts.formUnion(reaction.remembers.map(\.value))
    call.facts.subtract(reaction.forgets.map(\.value))
    let after = call.meters
    let target = target(of: reaction)
    effects.append(
      .reacted(
        FiredReaction(
          id: reaction.id,
          file: reaction.place.file,
          line: reaction.place.line,
          isOtherwise: isOtherwise,
          from: before.state,
          to: target ?? before.state,
          before: before.meters,
          after: after,
          remembered: call.facts.subtracting(before.facts).sorted(),
          forgot: before.facts.subtracting(call.facts).sorted()
        )
      )
    )
    if let says = reaction.says {
      speak(says, id: reaction.id, acts: reaction.does, wants: reaction.wants, state: target)
    }
    if let target { go(to: target, isReturn: reaction.goes?.value == "back") }
    if call.close == nil, call.meters.patience == 0,
      let ending = persona?.atZero.flatMap({ scenario.endings[$0.value] })
    {
      finish(ending)
    }
  }

  private func target(of reaction: Reaction) -> String? {
    guard let goes = reaction.goes?.value else { return nil }
    return goes == "back" ? call.returnsTo ?? scenario.opening.value : goes
  }

  private mutating func go(to target: String, isReturn: Bool) {
    if let ending = scenario.endings[target] {
      finish(ending)
    } else if isReturn {
      call.state = target
      call.returnsTo = nil
    } else {
      let isShared = scenario.states[target]?.fragment != nil
      if isShared {
        // Depth one: from one shared state to another, the way back stays the first.
        if call.returnsTo == nil { call.returnsTo = call.state }
      } else {
        call.returnsTo = nil
      }
      arrive(at: target)
    }
  }

  /// Enters a state: a new person starts with their own meters, and the state's line is spoken.
  mutating func arrive(at name: String) {
    guard let state = scenario.states[name] else { return }
    call.state = name
    call.visits[name, default: 0] += 1
    let speaker = scenario.speaker(in: state, now: call.speaker)
    if speaker != call.speaker {
      call.speaker = speaker
      call.meters = Meters(of: scenario.persona(speaker))
    }
    if let says = state.says {
      speak(says, id: "\(name)/says", acts: state.does, wants: state.wants, state: name)
      if call.turns == 0 { listenTo() }
    }
  }

  private mutating func speak(
    _ speech: Speech,
    id: String,
    acts: [ProspectAct],
    wants: [Placed<String>],
    state: String?
  ) {
    let phrasings = speech.variants.map { Slots.filled($0.value, scenario) }
    let line = SpokenLine(
      speaker: call.speaker,
      text: phrasings[Phrasing.choose(of: phrasings.count, id: id, in: &call)],
      phrasings: phrasings,
      state: state ?? call.state,
      acts: acts,
      wants: wants.map(\.value),
      meters: call.meters
    )
    spoken.append(line)
    effects.append(.spoke(line))
  }

  private mutating func finish(_ ending: Ending) {
    if let says = ending.says {
      speak(says, id: "\(ending.name.value)/says", acts: [], wants: [], state: ending.name.value)
    }
    close(Call.Close(ending: ending.name.value, outcome: ending.outcome, result: ending.result))
  }

  private mutating func close(_ close: Call.Close) {
    call.close = close
    effects.append(.ended(close))
  }
}
