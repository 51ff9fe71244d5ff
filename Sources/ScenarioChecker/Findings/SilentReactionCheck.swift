internal import CallEngine
internal import ScenarioFormat

/// Reactions that answer in no call: those that earlier ones cover, and those whose `when` never holds.
struct SilentReactionCheck {
  let proof: Proof

  func findings() -> [Diagnostic] {
    let reached = Set(proof.flow.states.indices.filter { proof.reachedStates[$0] != false })
    return proof.flow.reactions.indices.compactMap { index in
      guard proof.answering[index] == false, !proof.flow.reactions[index].isOtherwise else { return nil }
      // In a state that no call reaches, nothing can answer: that has been told.
      if let owner = proof.owner(of: index), !reached.contains(owner) { return nil }
      return finding(index, reached)
    }
  }

  private func finding(_ index: Int, _ reached: Set<Int>) -> Diagnostic? {
    let flow = proof.flow
    let written = flow.written[index]
    let isOwn = proof.isOwn(written.place)
    if let thieves = thieves(of: index, reached) {
      let lines = thieves.map { "\(flow.written[$0].place.line)" }.joined(separator: ", ")
      let isAlone = thieves.count == 1
      return Diagnostic(
        "shadowed",
        isOwn ? .error : .note,
        at: written.place,
        "This can never answer: line\(isAlone ? "" : "s") \(lines) catch\(isAlone ? "es" : "") everything it hears.",
        fix: "move it above, or let the earlier one ask for more.",
        related: thieves.prefix(3).map {
          Diagnostic.Related(place: flow.written[$0].place, message: "this answers instead")
        }
      )
    }
    var message = "This never answers"
    var fix = "let its 'when' ask for what some call brings there, or take it out."
    if flow.reactions[index].guarded.isImpossible {
      message += ": no number and no fact is both, as its 'when' asks."
      fix = "mend the 'when'."
    } else if let nearest = NearestCall(to: index, in: proof) {
      message +=
        ": its 'when' is false in every call that gets here. Nearest: '\(nearest.state)' with "
        + nearest.missing.joined(separator: " and ") + "."
    } else if written.when != nil || written.once {
      message += ": whenever its 'when' holds, earlier reactions take its turns."
      fix = "move it further up, or let the earlier ones ask for more."
    } else {
      message += ": in every call that gets here, earlier reactions take its turns."
      fix = "move it further up, or let the earlier ones ask for more."
    }
    return Diagnostic("never-fires", isOwn ? .warning : .note, at: written.place, message, fix: fix)
  }

  /// Earlier reactions, always ready, that together catch every turn it hears; nil when some turn gets through.
  private func thieves(of index: Int, _ reached: Set<Int>) -> [Int]? {
    let flow = proof.flow
    let search = TurnSearch(flow.ear)
    let wanted = flow.reactions[index].condition
    var all: [Int] = []
    for state in reached {
      for speaker in flow.people.indices {
        let trial = flow.trial(inState: state, speaker: speaker)
        guard flow.states[state].speaker ?? speaker == speaker, let place = trial.firstIndex(of: index) else {
          continue
        }
        let earlier = trial[..<place].filter { other in
          flow.reactions[other].guarded.isOpen && flow.reactions[other].once == 0
            && flow.reactions[other].condition.mayMeet(wanted)
        }
        if search.turn(wanted, avoiding: earlier.map { flow.reactions[$0].condition }) != nil { return nil }
        if let alone = earlier.first(where: { search.turn(wanted, avoiding: [flow.reactions[$0].condition]) == nil }) {
          if !all.contains(alone) { all.append(alone) }
        } else {
          all += earlier.filter { !all.contains($0) }
        }
      }
    }
    return all.isEmpty ? nil : all
  }
}
