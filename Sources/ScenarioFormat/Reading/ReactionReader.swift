internal import Listening

/// Reads one reaction, or the `otherwise` of a state.
struct ReactionReader {
  let findings: Findings
  /// Names of the scenario's own moves.
  var customMoves: [String] = []

  func reaction(_ node: PlacedNode, id: String) -> Reaction? {
    guard let reader = MappingReader(node, as: .reaction, findings: findings) else { return nil }
    let reaction = reaction(reader, id: id)
    if !asksForAnything(reader) {
      findings.error(
        "reaction-without-condition",
        at: reader.place,
        "This reaction would answer everything.",
        fix: "add 'hears', 'stance', 'about' or 'when', or make it the state's 'otherwise'."
      )
    }
    return reaction
  }

  /// Whether any condition is written, be it rightly or wrongly: a misspelt one has its own finding.
  private func asksForAnything(_ reader: MappingReader) -> Bool {
    Shape.reaction.choice.keyNames.contains { key in
      guard let node = reader.node(key) else { return false }
      if case .list(let items, _) = node { return !items.isEmpty }
      return true
    }
  }

  /// What she does with everything else: effects only.
  func otherwise(_ node: PlacedNode, id: String) -> Reaction? {
    MappingReader(node, as: .otherwise, findings: findings).map { reaction($0, id: id) }
  }

  private func reaction(_ reader: MappingReader, id: String) -> Reaction {
    Reaction(
      id: id,
      place: reader.place,
      condition: condition(reader),
      when: reader.text("when").map(NameReader(findings: findings).condition)
        .flatMap { GuardParser(findings: findings).parse($0) },
      once: reader.flag("once"),
      meters: meters(reader),
      remembers: reader.names("remember"),
      forgets: reader.names("forget"),
      does: ActReader(findings: findings).acts(reader.node("does")),
      wants: reader.names("wants"),
      says: reader.speech("says"),
      line: reader.name("line"),
      goes: reader.name("goes"),
      samples: reader.speech("samples")?.variants ?? []
    )
  }

  private func condition(_ reader: MappingReader) -> TurnCondition {
    var condition = TurnCondition()
    condition.hears = heard(reader.names("hears"))
    condition.hearsAny = heard(reader.names("hears-any"))
    condition.notHears = heard(reader.names("not-hears"))
    // Silence and the like lead no turn.
    condition.leads = reader.names("leads").compactMap { name in
      if let move = Move(rawValue: name.value) { return move }
      if Heard(name: name.value, customMoves: customMoves) != nil {
        findings.error(
          "unknown-move",
          at: name.place,
          "'\(name.value)' can be heard, but does not lead a turn.",
          fix: "write 'hears: \(name.value)'."
        )
        return nil
      }
      findings.unknown("unknown-move", "move", name, known: Move.allCases.map(\.rawValue))
      return nil
    }
    condition.stances = stances(reader.names("stance"))
    condition.notStances = stances(reader.names("not-stance"))
    condition.about = reader.names("about")
    condition.notAbout = reader.names("not-about")
    return condition
  }

  private func heard(_ names: [Placed<String>]) -> [Heard] {
    names.compactMap { name in
      if let heard = Heard(name: name.value, customMoves: customMoves) { return heard }
      findings.unknown("unknown-move", "move", name, known: Heard.names + customMoves)
      return nil
    }
  }

  private func stances(_ names: [Placed<String>]) -> [Stance] {
    names.compactMap { name in
      if let stance = Stance(rawValue: name.value) { return stance }
      findings.unknown("unknown-stance", "stance", name, known: Stance.allCases.map(\.rawValue))
      return nil
    }
  }

  private func meters(_ reader: MappingReader) -> [Meter: Int] {
    var changes: [Meter: Int] = [:]
    for meter in Meter.allCases {
      if let change = reader.number(meter.rawValue, in: Shape.change) { changes[meter] = change.value }
    }
    return changes
  }
}

/// Reads `does`: one act, several, or an objection with its kind.
struct ActReader {
  let findings: Findings

  func acts(_ node: PlacedNode?) -> [ProspectAct] {
    guard let node, !node.isEmptyText else { return [] }
    switch node {
    case .text(let text, let place, _): return act(text, at: place).map { [$0] } ?? []
    case .list(let items, _): return items.flatMap { acts($0) }
    case .mapping(let entries, _):
      return entries.compactMap { entry in
        guard case .text(let kind, _, _) = entry.value else { return act(entry.key.value, at: entry.key.place) }
        return act(
          "\(entry.key.value) \(kind)",
          at: entry.key.value == "objection" ? entry.value.place : entry.key.place
        )
      }
    }
  }

  private func act(_ name: String, at place: SourcePlace) -> ProspectAct? {
    if let act = ProspectAct(name: name) { return act }
    findings.error(
      "unknown-act",
      at: place,
      "A line of hers does not do '\(name)'.",
      fix:
        "write ask, brush-off, inform, invite, test, or {objection: budget} with budget, fit, timing, incumbent or authority."
    )
    return nil
  }
}
