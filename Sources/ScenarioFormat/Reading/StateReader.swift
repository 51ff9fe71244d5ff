/// Reads the states of a scenario or fragment.
struct StateReader {
  let findings: Findings
  let fragment: String?
  var customMoves: [String] = []

  func states(_ entries: [PlacedNode.Entry]) -> [State] {
    entries.compactMap { entry in
      guard let reader = MappingReader(entry.value, as: .state, findings: findings) else { return nil }
      let reactions = ReactionReader(findings: findings, customMoves: customMoves)
      let name = entry.key.value
      let otherwise = reader.node("otherwise")
      if otherwise == nil {
        findings.error(
          "missing-key",
          at: entry.key.place,
          "State '\(name)' has no 'otherwise'.",
          fix: "say what she does when nothing else fits: 'otherwise:' with 'patience: -1' and 'says: |'."
        )
      }
      return State(
        name: entry.key,
        who: reader.name("who"),
        does: ActReader(findings: findings).acts(reader.node("does")),
        wants: reader.names("wants"),
        says: reader.speech("says"),
        line: reader.name("line"),
        hint: reader.prose("hint"),
        reacts: reader.list("reacts").enumerated().compactMap { reactions.reaction($1, id: "\(name)/\($0 + 1)") },
        otherwise: otherwise.flatMap { reactions.otherwise($0, id: "\(name)/otherwise") }
          ?? .nothing(at: reader.place, id: "\(name)/otherwise"),
        fragment: fragment
      )
    }
  }
}

extension Reaction {
  /// Stands in for an `otherwise` that could not be read, so that reading can go on and find more.
  static func nothing(at place: SourcePlace, id: String) -> Reaction {
    Reaction(
      id: id,
      place: place,
      condition: TurnCondition(),
      when: nil,
      once: false,
      meters: [:],
      remembers: [],
      forgets: [],
      does: [],
      wants: [],
      says: nil,
      line: nil,
      goes: nil,
      samples: []
    )
  }
}
