internal import Listening

/// Puts a scenario together out of its file, its people and its fragments, and looks up every name.
struct Assembly {
  let name: String
  let draft: ScenarioDraft
  let people: [(name: Placed<String>, persona: Persona)]
  let fragments: [Fragment]
  let findings: Findings

  func scenario(sources: [String: String]) -> Scenario? {
    guard let briefing = draft.briefing, let opening = draft.opening, !people.isEmpty else { return nil }
    let states = mergedStates()
    let scenario = Scenario(
      name: name,
      title: draft.title,
      level: draft.level,
      passing: draft.passing,
      briefing: briefing,
      people: people.map { ($0.name.value, $0.persona) },
      facts: draft.facts + fragments.flatMap(\.facts),
      vocabulary: vocabulary(briefing),
      topics: draft.topics + briefing.known.map { Topic(name: $0.name.value, words: $0.words, lines: []) },
      moves: draft.moves,
      opening: opening,
      states: Dictionary(states.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first }),
      stateOrder: states.map(\.name.value),
      anytime: draft.anytime + fragments.flatMap { $0.anytime.map(voiced) },
      endings: Dictionary(draft.endings.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first }),
      weights: draft.weights,
      properties: draft.properties,
      tests: draft.tests,
      sources: sources,
      digest: Self.digest(sources)
    )
    NameCheck(scenario: scenario, draft: draft, fragments: fragments, findings: findings).run()
    return scenario
  }

  private func mergedStates() -> [State] {
    var states = draft.states
    for fragment in fragments {
      for state in fragment.states {
        if let clash = states.first(where: { $0.name.value == state.name.value }) {
          findings.error(
            "name-clash",
            at: clash.name.place,
            "State '\(state.name.value)' is also in fragment '\(fragment.name.value)'.",
            fix: "call one of them something else.",
            related: [Diagnostic.Related(place: state.name.place, message: "the other one")]
          )
          continue
        }
        states.append(voiced(state))
      }
    }
    return states
  }

  /// The scenario's own words for a named line; failing that, those of its first person who has any.
  private func words(for line: Placed<String>?) -> Speech? {
    guard let line = line?.value else { return nil }
    return draft.voice[line] ?? people.lazy.compactMap { $0.persona.voice[line] }.first
  }

  private func voiced(_ reaction: Reaction) -> Reaction {
    var reaction = reaction
    if let words = words(for: reaction.line) { reaction.says = words }
    return reaction
  }

  private func voiced(_ state: State) -> State {
    var state = state
    if let words = words(for: state.line) { state.says = words }
    state.reacts = state.reacts.map(voiced)
    state.otherwise = voiced(state.otherwise)
    return state
  }

  /// The author's classes, and the names that briefing and people give anyway.
  private func vocabulary(_ briefing: Briefing) -> Vocabulary {
    var vocabulary = draft.vocabulary
    func add(_ phrases: [String], to wordClass: Vocabulary.WordClass) {
      vocabulary.phrases[wordClass] = phrases.reduce(into: vocabulary.phrases[wordClass] ?? []) { known, phrase in
        if !phrase.isEmpty, !known.contains(phrase) { known.append(phrase) }
      }
    }
    add([briefing.you.name, briefing.you.firstName, briefing.you.lastName], to: .ourPeople)
    add([briefing.you.company], to: .ourCompany)
    add(people.flatMap { [$0.persona.fullName, $0.persona.firstName, $0.persona.lastName] }, to: .theirPeople)
    add(people.map(\.persona.company), to: .theirCompany)
    return vocabulary
  }

  /// Over every file by path: two machines, or a folder and the built-in copy, agree on it.
  static func digest(_ sources: [String: String]) -> String {
    Fingerprint.of(sources.sorted { $0.key < $1.key }.map { "\($0.key)\n\($0.value)\n" }.joined())
  }
}
