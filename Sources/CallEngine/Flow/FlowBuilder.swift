internal import Listening
internal import ScenarioFormat

/// Looks the names of a scenario up.
struct FlowBuilder {
  let scenario: Scenario
  let ear: FlowEar
  private(set) var states: [FlowState] = []
  private(set) var endings: [Ending] = []
  private(set) var people: [FlowPerson] = []
  private(set) var reactions: [FlowReaction] = []
  private(set) var written: [Reaction] = []
  private(set) var anytime: [Int] = []
  private(set) var facts: [String] = []
  private(set) var onces: [String] = []
  private(set) var visitCounters: [VisitCounter] = []
  private(set) var stateIndex: [String: Int] = [:]
  private(set) var endingIndex: [String: Int] = [:]
  private(set) var factBits: [String: UInt64] = [:]
  private(set) var onceBits: [String: UInt64] = [:]

  init(_ scenario: Scenario, ear: FlowEar) {
    self.scenario = scenario
    self.ear = ear
  }

  mutating func build() {
    let ordered = scenario.stateOrder.compactMap { scenario.states[$0] }
    for (index, state) in ordered.enumerated() { stateIndex[state.name.value] = index }
    endings = scenario.endings.values.sorted { $0.name.value < $1.name.value }
    for (index, ending) in endings.enumerated() { endingIndex[ending.name.value] = index }
    for fact in scenario.facts where factBits[fact.value] == nil {
      factBits[fact.value] = 1 << UInt64(min(63, facts.count))
      facts.append(fact.value)
    }
    countVisits()
    for state in ordered {
      let otherwise = add(state.otherwise, isOtherwise: true)
      let reacts = there(state.reacts).map { add($0) }
      let name = state.name.value
      let who = state.who?.value ?? (state.fragment == nil ? scenario.people.first?.name : nil)
      states.append(
        FlowState(
          name: name,
          speaker: who.flatMap { who in scenario.people.firstIndex { $0.name == who } },
          isShared: state.fragment != nil,
          reacts: reacts,
          otherwise: otherwise,
          counter: visitCounters.firstIndex { $0.state == stateIndex[name] }
        )
      )
    }
    anytime = there(scenario.anytime).map { add($0) }
    for (name, persona) in scenario.people {
      people.append(
        FlowPerson(
          name: name,
          start: Meters(of: persona),
          max: Meters(maxima: persona),
          atZero: persona.atZero.flatMap { endingIndex[$0.value] },
          anytime: there(persona.anytime).map { add($0) }
        )
      )
    }
  }

  /// What another level would have is not in this flow.
  private func there(_ reactions: [Reaction]) -> [Reaction] { reactions.filter(scenario.isThere) }

  private mutating func countVisits() {
    var shift: UInt64 = 0
    for counted in scenario.countedStates {
      let width = UInt64(counted.width)
      // The loader has refused a scenario that asks for more.
      guard shift + width <= 64, let state = stateIndex[counted.name] else { continue }
      visitCounters.append(VisitCounter(state: state, shift: shift, width: width, cap: UInt64(counted.cap)))
      shift += width
    }
  }

  private mutating func add(_ reaction: Reaction, isOtherwise: Bool = false) -> Int {
    var once: UInt64 = 0
    if reaction.once {
      once = onceBits[reaction.id] ?? 1 << UInt64(min(63, onces.count))
      if onceBits[reaction.id] == nil { onces.append(reaction.id) }
      onceBits[reaction.id] = once
    }
    var change = Meters(trust: 0, patience: 0, interest: 0)
    for (meter, amount) in reaction.meters { change[meter] = amount }
    written.append(reaction)
    reactions.append(
      FlowReaction(
        isOtherwise: isOtherwise,
        condition: FlowCondition(reaction.condition, ear: ear),
        guarded: FlowGuard(reaction.when, factBits: factBits),
        once: once,
        change: change,
        remembers: bits(of: reaction.remembers),
        forgets: bits(of: reaction.forgets),
        goal: goal(of: reaction)
      )
    )
    return reactions.count - 1
  }

  private func bits(of facts: [Placed<String>]) -> UInt64 {
    facts.reduce(0) { $0 | (factBits[$1.value] ?? 0) }
  }

  private func goal(of reaction: Reaction) -> FlowReaction.Goal {
    guard let goes = reaction.goes?.value else { return .stay }
    if goes == "back" { return .back }
    if let ending = endingIndex[goes] { return .ending(ending) }
    return stateIndex[goes].map { .state($0) } ?? .stay
  }
}
