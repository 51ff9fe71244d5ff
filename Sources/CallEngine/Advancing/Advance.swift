internal import Listening
internal import ScenarioFormat

/// The one transition of the house: practice, tests, proofs and replays all take it.
///
/// Pure: the same call, event and flow give the same step. A call that is over stays as it is.
package func advance(_ call: Call, with event: CallEvent, in flow: Flow) -> Step {
  guard !call.isOver else { return Step(call: call, effects: []) }
  var transition = Transition(call: call, flow: flow)
  transition.take(event)
  return Step(call: transition.call, effects: transition.effects)
}

/// The call as the phone is picked up.
package func openCall(_ flow: Flow, seed: UInt64) -> Step {
  let opening = flow.opening
  let call = Call(
    seed: seed,
    state: flow.states[opening.state].name,
    returnsTo: nil,
    speaker: flow.people[opening.speaker].name,
    meters: opening.meters,
    facts: [],
    spent: [],
    visits: [:],
    phrasings: [:],
    turns: 0,
    lastWords: "",
    lastActs: [],
    close: nil
  )
  var transition = Transition(call: call, flow: flow)
  transition.arrive(at: opening)
  transition.listenTo()
  return Step(call: transition.call, effects: transition.effects)
}

/// The call as it would stand on arrival in a state; for trying things out, not for calls that count.
func put(
  _ call: Call,
  inState name: String,
  meters: [Meter: Int],
  facts: [String: Bool],
  in flow: Flow
) -> Step {
  guard let index = flow.stateIndex[name] else { return Step(call: call, effects: []) }
  var call = call
  call.close = nil
  call.state = name
  call.returnsTo = nil
  let speaker = flow.states[index].speaker ?? flow.index(ofPerson: call.speaker) ?? 0
  if flow.people[speaker].name != call.speaker { call.meters = flow.people[speaker].start }
  call.speaker = flow.people[speaker].name
  for (meter, value) in meters { call.meters[meter] = min(max(0, value), flow.people[speaker].max[meter]) }
  for (fact, holds) in facts {
    if holds { call.facts.insert(fact) } else { call.facts.remove(fact) }
  }
  guard var standing = flow.standing(of: call) else { return Step(call: call, effects: []) }
  standing.state = index
  var transition = Transition(call: call, flow: flow)
  transition.arrive(at: standing)
  transition.listenTo()
  return Step(call: transition.call, effects: transition.effects)
}

/// The call as it would stand right after a reaction has answered, with all that it asks for granted; for drills.
///
/// - Parameters:
///   - reaction: A state's own reaction, by its number.
///   - granted: Another guard that is to hold as well.
/// - Returns: nil for a reaction that belongs to no state, or that ends the call.
package func stage(_ reaction: Int, granting granted: FlowGuard? = nil, seed: UInt64, in flow: Flow) -> Step? {
  guard let state = flow.states.firstIndex(where: { $0.reacts.contains(reaction) || $0.otherwise == reaction }) else {
    return nil
  }
  var call = openCall(flow, seed: seed).call
  let speaker = flow.states[state].speaker ?? flow.opening.speaker
  call.state = flow.states[state].name
  call.speaker = flow.people[speaker].name
  call.meters = flow.people[speaker].start
  for condition in [flow.reactions[reaction].guarded, granted].compactMap({ $0 }) {
    for meter in Meter.allCases {
      let most = flow.people[speaker].max[meter]
      call.meters[meter] = min(max(call.meters[meter], condition.low[meter], 0), condition.high[meter], most)
    }
    for (bit, name) in flow.factNames.enumerated() {
      if condition.facts & (1 << UInt64(bit)) != 0 { call.facts.insert(name) }
    }
  }
  guard let standing = flow.standing(of: call) else { return nil }
  var transition = Transition(call: call, flow: flow)
  transition.stage(reaction, at: standing)
  return transition.call.isOver ? nil : Step(call: transition.call, effects: transition.effects)
}

/// One step in the making: the flow says where the call goes, this lists what is said on the way.
private struct Transition {
  var call: Call
  let flow: Flow
  var effects: [CallEffect] = []
  private var spoken: [SpokenLine] = []

  init(call: Call, flow: Flow) {
    self.call = call
    self.flow = flow
  }

  private var scenario: Scenario { flow.scenario }

  mutating func take(_ event: CallEvent) {
    switch event {
    case .hungUp: close(Call.Close(ending: "caller-hung-up", outcome: .callerEnded, result: .lost))
    case .silence: answer(.silence)
    case .meant(let turn): answer(FlowTurn(turn, ear: flow.ear))
    case .heard(let hearing, let seconds):
      let patience = scenario.persona(call.speaker)?.listensFor ?? 40
      answer(
        hearing.facts.words == 0
          ? .silence : FlowTurn(hearing, seconds: seconds, patience: patience, ear: flow.ear)
      )
    }
  }

  mutating func stage(_ reaction: Int, at standing: Standing) {
    fire(reaction, at: standing)
    // Nobody has said anything yet: what counts is what is said now.
    effects.removeAll { if case .reacted = $0 { true } else { false } }
    listenTo()
  }

  private mutating func answer(_ turn: FlowTurn) {
    call.turns += 1
    guard let standing = flow.standing(of: call) else { return }
    fire(flow.answer(to: turn, at: standing), at: standing)
    listenTo()
  }

  /// What was said in this step is what the next turn answers.
  mutating func listenTo() {
    guard let last = spoken.last else { return }
    call.lastWords = spoken.flatMap(\.phrasings).joined(separator: "\n")
    call.lastActs = last.acts
  }

  private mutating func fire(_ index: Int, at before: Standing) {
    let rule = flow.reactions[index]
    let reaction = flow.written[index]
    var now = before
    flow.change(index, &now)
    let old = call
    call.meters = now.meters
    if reaction.once { call.spent.insert(reaction.id) }
    call.facts.formUnion(reaction.remembers.map(\.value))
    call.facts.subtract(reaction.forgets.map(\.value))
    let target = target(of: rule.goal, at: now)
    effects.append(
      .reacted(
        FiredReaction(
          id: reaction.id,
          file: reaction.place.file,
          line: reaction.place.line,
          isOtherwise: rule.isOtherwise,
          from: old.state,
          to: target ?? old.state,
          before: old.meters,
          after: call.meters,
          remembered: call.facts.subtracting(old.facts).sorted(),
          forgot: old.facts.subtracting(call.facts).sorted()
        )
      )
    )
    if let says = reaction.says {
      speak(says, id: reaction.id, acts: reaction.does, wants: reaction.wants, state: target)
    }
    let entered = flow.go(index, &now)
    if now.ending >= 0 { return finish(flow.endings[now.ending]) }
    call.returnsTo = now.returnsTo < 0 ? nil : flow.states[now.returnsTo].name
    call.state = flow.states[now.state].name
    if entered != nil { arrive(at: now) }
    flow.exhaust(&now)
    if now.ending >= 0 { finish(flow.endings[now.ending]) }
  }

  private func target(of goal: FlowReaction.Goal, at standing: Standing) -> String? {
    switch goal {
    case .stay: nil
    case .back: flow.states[flow.goalOfBack(standing)].name
    case .state(let state): flow.states[state].name
    case .ending(let ending): flow.endings[ending].name.value
    }
  }

  /// In a state that has just been entered, its line is spoken.
  mutating func arrive(at standing: Standing) {
    let name = flow.states[standing.state].name
    call.visits[name, default: 0] += 1
    call.speaker = flow.people[standing.speaker].name
    call.meters = standing.meters
    guard let state = scenario.states[name], let says = state.says else { return }
    speak(says, id: "\(name)/says", acts: state.does, wants: state.wants, state: name)
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
