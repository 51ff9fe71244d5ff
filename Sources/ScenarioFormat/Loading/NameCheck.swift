internal import Listening

/// Looks up every name a scenario uses: states, endings, facts, topics, people, named lines, slots.
struct NameCheck {
  let scenario: Scenario
  let draft: ScenarioDraft
  let fragments: [Fragment]
  let findings: Findings

  func run() {
    checkPlaces()
    for name in scenario.stateOrder {
      guard let state = scenario.states[name] else { continue }
      checkState(state)
      for reaction in state.reacts + [state.otherwise] { checkReaction(reaction, in: state) }
    }
    for reaction in scenario.anytime { checkReaction(reaction, in: nil) }
    for (_, persona) in scenario.people { checkPersona(persona) }
    for ending in scenario.endings.values { checkSlots(ending.says) }
    checkFacts()
    checkTests()
    checkProperties()
    checkUnused()
  }

  private var topics: [String] { scenario.topics.map(\.name) }

  private func checkPlaces() {
    if scenario.states[scenario.opening.value] == nil {
      findings.unknown("unknown-state", "state", scenario.opening, known: scenario.stateOrder)
    }
    for (name, ending) in scenario.endings {
      guard let state = scenario.states[name] else { continue }
      findings.error(
        "name-clash",
        at: ending.name.place,
        "'\(name)' is both an ending and a state.",
        fix: "call one of them something else.",
        related: [Diagnostic.Related(place: state.name.place, message: "the state")]
      )
    }
    for (index, name) in draft.topicPlaces.enumerated()
    where ["known", "nothing"].contains(name.value)
      || draft.topicPlaces[..<index].contains(where: { $0.value == name.value })
      || scenario.briefing.known.contains(where: { $0.name.value == name.value })
    {
      findings.error(
        "name-clash",
        at: name.place,
        "'\(name.value)' cannot be the name of this topic: it is taken.",
        fix: "call it something else."
      )
    }
  }

  private func checkState(_ state: State) {
    if let who = state.who, scenario.persona(who.value) == nil {
      findings.unknown("unknown-person", "person under 'people'", who, known: scenario.people.map(\.name))
    }
    checkSlots(state.says)
    checkWants(state.wants)
  }

  private func checkReaction(_ reaction: Reaction, in state: State?) {
    if let goes = reaction.goes {
      if goes.value == "back" {
        if let state, state.fragment == nil {
          findings.error(
            "back-outside-fragment",
            at: goes.place,
            "'back' only means something in a shared state.",
            fix: "name the state to go to."
          )
        }
      } else if scenario.states[goes.value] == nil, scenario.endings[goes.value] == nil {
        let known = scenario.stateOrder + scenario.endings.keys
        findings.unknown("unknown-state", "state or ending", goes, known: known)
      }
    }
    for topic in reaction.condition.about + reaction.condition.notAbout
    where !(topics + ["known", "nothing"]).contains(topic.value) {
      findings.unknown("unknown-topic", "topic", topic, known: topics + ["known", "nothing"])
    }
    checkWants(reaction.wants)
    checkSlots(reaction.says)
  }

  private func checkWants(_ wants: [Placed<String>]) {
    for want in wants where Move(rawValue: want.value) == nil && !(topics + ["known"]).contains(want.value) {
      findings.unknown("unknown-move", "move or topic", want, known: Move.allCases.map(\.rawValue) + topics)
    }
  }

  private func checkPersona(_ persona: Persona) {
    guard let ending = persona.atZero else {
      findings.error(
        "missing-key",
        at: persona.name.place,
        "'\(persona.name.value)' has no 'at-zero' ending under patience.",
        fix: "write 'patience: {start: 5, max: 8, at-zero: hangs-up}'."
      )
      return
    }
    if scenario.endings[ending.value] == nil {
      findings.unknown("unknown-ending", "ending", ending, known: scenario.endings.keys)
    }
    for reaction in persona.anytime { checkReaction(reaction, in: nil) }
  }

  private func checkSlots(_ speech: Speech?) {
    for variant in speech?.variants ?? [] {
      for slot in Slots.names(in: variant.value) where Slots.value(of: slot, scenario) == nil {
        var place = variant.place
        place.length = max(1, variant.value.unicodeScalars.count)
        findings.unknown("unknown-slot", "slot", Placed(slot, at: place), known: Slots.known(scenario))
      }
    }
  }

  private func checkFacts() {
    let declared = Set(scenario.facts.map(\.value))
    var set: Set<String> = []
    var read: [Placed<String>] = []
    for reaction in allReactions {
      for fact in reaction.remembers + reaction.forgets {
        if !declared.contains(fact.value) {
          findings.unknown(
            "unknown-fact",
            "fact under 'remembers'",
            fact,
            known: declared,
            help: "add it to 'remembers'."
          )
        }
      }
      set.formUnion(reaction.remembers.map(\.value))
      for term in reaction.when?.terms ?? [] {
        guard case .fact(let name, _) = term.value else { continue }
        if declared.contains(name) {
          read.append(Placed(name, at: term.place))
        } else {
          findings.unknown(
            "unknown-fact",
            "fact under 'remembers'",
            Placed(name, at: term.place),
            known: declared,
            help: "add it to 'remembers'."
          )
        }
      }
    }
    for fact in read where !set.contains(fact.value) {
      findings.error(
        "fact-never-set",
        at: fact.place,
        "'\(fact.value)' is tested here, but nothing remembers it.",
        fix: "add 'remember: \(fact.value)' where it happens."
      )
    }
    for fact in draft.facts where !read.contains(where: { $0.value == fact.value }) {
      findings.warning(
        "fact-never-read",
        at: fact.place,
        "'\(fact.value)' is remembered, but no 'when' asks for it.",
        fix: "use it in a 'when', or take it out."
      )
    }
  }

  private var allReactions: [Reaction] {
    scenario.states.values.flatMap { $0.reacts + [$0.otherwise] } + scenario.anytime
      + scenario.people.flatMap(\.persona.anytime)
  }

  private func checkTests() {
    for test in scenario.tests {
      if let ends = test.ends, scenario.endings[ends.value] == nil {
        findings.unknown("unknown-ending", "ending", ends, known: scenario.endings.keys)
      }
      for step in test.steps { checkStep(step) }
    }
  }

  private func checkStep(_ step: Placed<TestStep>) {
    switch step.value {
    case .means(let turn):
      for topic in turn.topics where !topics.contains(topic) {
        findings.unknown("unknown-topic", "topic", Placed(topic, at: step.place), known: topics)
      }
    case .stands(let expectations):
      for expectation in expectations {
        switch expectation {
        case .state(let name) where scenario.states[name] == nil && scenario.endings[name] == nil:
          findings.unknown(
            "unknown-state",
            "state or ending",
            Placed(name, at: step.place),
            known: scenario.stateOrder + scenario.endings.keys
          )
        case .fact(let name, _) where !scenario.facts.contains(where: { $0.value == name }):
          findings.unknown(
            "unknown-fact",
            "fact under 'remembers'",
            Placed(name, at: step.place),
            known: scenario.facts.map(\.value)
          )
        default: break
        }
      }
    default: break
    }
  }

  private func checkProperties() {
    let known = scenario.stateOrder + scenario.endings.keys + scenario.facts.map(\.value) + ["won", "lost", "ended"]
    for property in scenario.properties {
      for event in [property.target, property.after, property.before].compactMap({ $0 }) {
        switch event.value {
        case .state(let name) where !known.contains(name):
          findings.unknown("unknown-state", "state, ending or fact", Placed(name, at: event.place), known: known)
        case .hears(_, .some(let state)), .leads(_, .some(let state)):
          if scenario.states[state] == nil {
            findings.unknown("unknown-state", "state", Placed(state, at: event.place), known: scenario.stateOrder)
          }
        default: break
        }
      }
      for name in property.using where Stance(rawValue: name.value) == nil && Move(rawValue: name.value) == nil {
        findings.unknown(
          "unknown-move",
          "stance or move",
          name,
          known: Stance.allCases.map(\.rawValue) + Move.allCases.map(\.rawValue)
        )
      }
    }
  }

  private func checkUnused() {
    let targets = Set(
      allReactions.compactMap { $0.goes?.value } + scenario.people.compactMap { $0.persona.atZero?.value }
    )
    for state in draft.states where state.name.value != scenario.opening.value && !targets.contains(state.name.value) {
      findings.warning(
        "unused-state-by-name",
        at: state.name.place,
        "Nothing goes to '\(state.name.value)'.",
        fix: "let a reaction go there, or take it out."
      )
    }
    for ending in draft.endings where !targets.contains(ending.name.value) {
      findings.warning(
        "ending-unused",
        at: ending.name.place,
        "No call ends in '\(ending.name.value)'.",
        fix: "let a reaction go there, or take it out."
      )
    }
    if draft.tests.isEmpty {
      findings.warning(
        "no-tests",
        at: draft.place,
        "This scenario has no tests.",
        fix: "add 'tests:' with a call that wins and one that does not."
      )
    }
  }
}
