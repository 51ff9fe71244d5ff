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
    checkVoice()
    SizeCheck(scenario: scenario, draft: draft, findings: findings).run()
    checkTests()
    checkProperties()
    // Where a name is wrong, what it was meant for only seems to be unused.
    if !findings.hasErrors { checkUnused() }
  }

  private var topics: [String] { scenario.topics.map(\.name) }
  private var endings: [String] { draft.endings.map(\.name.value) }
  private var goals: [String] { scenario.stateOrder + endings }

  private func checkPlaces() {
    if scenario.states[scenario.opening.value] == nil {
      findings.unknown("unknown-state", "state", scenario.opening, known: scenario.stateOrder)
    }
    for name in draft.states.map(\.name) + draft.endings.map(\.name) where name.value == "back" {
      findings.error(
        "name-clash",
        at: name.place,
        "'back' has a meaning of its own after 'goes:': out of a shared exchange.",
        fix: "call it something else."
      )
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
    for name in draft.topicPlaces {
      if ["known", "nothing"].contains(name.value) {
        findings.error(
          "name-clash",
          at: name.place,
          "'\(name.value)' has a meaning of its own after 'about:'.",
          fix: "call this topic something else."
        )
      } else if let fact = scenario.briefing.known.first(where: { $0.name.value == name.value }) {
        findings.error(
          "name-clash",
          at: name.place,
          "'\(name.value)' is already a fact of the briefing, which is a topic of that name.",
          fix: "call this topic something else, or leave it out.",
          related: [Diagnostic.Related(place: fact.name.place, message: "the fact")]
        )
      }
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
        findings.unknown("unknown-state", "state or ending", goes, known: goals)
      } else if let from = state?.fragment, let to = scenario.states[goes.value]?.fragment, from != to {
        findings.error(
          "nested-detour",
          at: goes.place,
          "One shared exchange goes to another here, and would not come back.",
          fix: "write 'goes: back', and let the scenario go to '\(goes.value)'."
        )
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
    if let ending = persona.atZero, scenario.endings[ending.value] == nil {
      findings.unknown("unknown-ending", "ending", ending, known: endings)
    }
    for reaction in persona.anytime { checkReaction(reaction, in: nil) }
  }

  private func checkSlots(_ speech: Speech?) {
    for variant in speech?.variants ?? [] {
      for slot in Slots.names(in: variant.value) where Slots.value(of: slot, scenario) == nil {
        let place = variant.place(of: "{\(slot)}")
        findings.unknown("unknown-slot", "slot", Placed(slot, at: place), known: Slots.known(scenario))
      }
    }
  }

  private func checkFacts() {
    let declared = scenario.facts.map(\.value)
    for fact in scenario.facts where Scenario.Level(rawValue: fact.value) != nil {
      findings.error(
        "name-clash",
        at: fact.place,
        "'\(fact.value)' is a level, so 'when: \(fact.value)' asks how hard the call is played.",
        fix: "call the fact something else."
      )
    }
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
    }
    for (fact, _) in factsRead where !declared.contains(fact.value) {
      findings.unknown("unknown-fact", "fact under 'remembers'", fact, known: declared, help: "add it to 'remembers'.")
    }
    // Where one is misspelt, the others only seem not to be there.
    let isMisspelt = findings.all.contains { $0.code == "unknown-fact" }
    for (fact, holds) in factsRead where !isMisspelt && !factsSet.contains(fact.value) {
      findings.error(
        "fact-never-set",
        at: fact.place,
        "'\(fact.value)' is tested here, but nothing remembers it.",
        fix: "add 'remember: \(fact.value)' where it happens"
          + (holds ? "." : ", or take it out: as it is, 'not \(fact.value)' always holds.")
      )
    }
  }

  private var factsSet: Set<String> { Set(allReactions.flatMap { $0.remembers.map(\.value) }) }

  /// The facts that some `when` asks for, and whether they must hold.
  private var factsRead: [(fact: Placed<String>, holds: Bool)] {
    allReactions.flatMap { $0.when?.terms ?? [] }.compactMap { term in
      guard case .fact(let name, let holds) = term.value else { return nil }
      return (Placed(name, at: term.place), holds)
    }
  }

  private var allReactions: [Reaction] {
    scenario.states.values.flatMap { $0.reacts + [$0.otherwise] } + scenario.anytime
      + scenario.people.flatMap(\.persona.anytime)
  }

  /// Named lines of a fragment are there for this scenario's words; a misspelt one would leave them unsaid.
  private func checkVoice() {
    let lines = allReactions.compactMap { $0.line?.value } + scenario.states.values.compactMap { $0.line?.value }
    for name in draft.voicePlaces where !lines.contains(name.value) {
      let near = NearMiss.of(name.value, among: lines)
      findings.warning(
        "unknown-line",
        at: name.place,
        "No line of a shared exchange is called '\(name.value)', so nobody says these words.",
        fix: near.map { "did you mean '\($0)'?" } ?? "take them out, or name in 'uses' the exchange they are meant for."
      )
    }
  }

  private func checkTests() {
    for test in scenario.tests {
      if let ends = test.ends, scenario.endings[ends.value] == nil {
        findings.unknown("unknown-ending", "ending", ends, known: endings)
      }
      for step in test.steps { checkStep(step) }
    }
  }

  private func checkStep(_ step: Placed<TestStep>) {
    /// The name where it stands in the line.
    func placed(_ name: String) -> Placed<String> {
      let index = step.place.line - 1
      guard draft.lines.indices.contains(index) else { return Placed(name, at: step.place) }
      let start = SourcePlace(file: step.place.file, line: step.place.line, column: 1)
      let place = Placed(draft.lines[index].text, at: start).place(of: name)
      return Placed(name, at: place == start ? step.place : place)
    }
    switch step.value {
    case .means(let turn):
      for topic in turn.topics where !topics.contains(topic) {
        findings.unknown("unknown-topic", "topic", placed(topic), known: topics)
      }
    case .stands(let expectations):
      for expectation in expectations {
        switch expectation {
        case .state(let name) where scenario.states[name] == nil && scenario.endings[name] == nil:
          findings.unknown(
            "unknown-state",
            "state or ending",
            placed(name),
            known: goals
          )
        case .fact(let name, _) where !scenario.facts.contains(where: { $0.value == name }):
          findings.unknown(
            "unknown-fact",
            "fact under 'remembers'",
            placed(name),
            known: scenario.facts.map(\.value)
          )
        default: break
        }
      }
    default: break
    }
  }

  private func checkProperties() {
    let known = goals + scenario.facts.map(\.value) + ["won", "lost", "ended"]
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
        "Nothing goes to '\(ending.name.value)'.",
        fix: "let a reaction go there, or take it out."
      )
    }
    checkUnusedFacts()
    for fragment in fragments where fragment.anytime.isEmpty {
      let own = Set(fragment.states.map(\.name.value))
      let isUsed = allReactions.contains { reaction in
        guard let goal = reaction.goes?.value, own.contains(goal) else { return false }
        return reaction.place.file != fragment.name.place.file
      }
      guard !isUsed, !own.contains(scenario.opening.value) else { continue }
      findings.warning(
        "unused-fragment",
        at: fragment.use.place,
        "Nothing goes to a state of '\(fragment.name.value)'.",
        fix:
          "let a reaction go to \(fragment.states.first.map { "'\($0.name.value)'" } ?? "one"), or take it out of 'uses'."
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

  private func checkUnusedFacts() {
    let set = factsSet
    let proved = scenario.properties.flatMap { [$0.target, $0.after, $0.before] }.compactMap { event -> String? in
      if case .state(let name) = event?.value { return name }
      return nil
    }
    let used = Set(factsRead.map(\.fact.value) + proved)
    for fact in draft.facts where !used.contains(fact.value) {
      findings.warning(
        "fact-never-read",
        at: fact.place,
        set.contains(fact.value)
          ? "'\(fact.value)' is remembered, but no 'when' asks for it."
          : "'\(fact.value)' is listed, but nothing remembers it and no 'when' asks for it.",
        fix: "use it in a 'when', or take it out."
      )
    }
  }
}
