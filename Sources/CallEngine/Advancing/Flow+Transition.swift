internal import ScenarioFormat

/// The one transition of the house, in the steps between which somebody may speak.
extension Flow {
  /// Who has picked up, before anything is said.
  package var opening: Standing {
    let speaker = states[openingState].speaker ?? 0
    var standing = Standing(state: openingState, speaker: speaker, meters: people[speaker].start)
    arrive(at: openingState, &standing)
    return standing
  }

  /// First match wins.
  package func answer(to turn: FlowTurn, at standing: Standing) -> Int {
    let state = states[standing.state]
    func fits(_ index: Int) -> Bool { isReady(index, at: standing) && reactions[index].condition.holds(for: turn) }
    return trial(inState: standing.state, speaker: standing.speaker).first(where: fits) ?? state.otherwise
  }

  /// Whether it may answer here, if only the turn is what it asks for.
  package func isReady(_ reaction: Int, at standing: Standing) -> Bool {
    reactions[reaction].once & standing.spent == 0 && reactions[reaction].guarded.holds(at: standing, in: self)
  }

  /// Everything a reaction does, speech left out.
  package func after(_ reaction: Int, at standing: Standing) -> Standing {
    var next = standing
    change(reaction, &next)
    go(reaction, &next)
    exhaust(&next)
    return next
  }

  /// What it does to her mood and memory.
  func change(_ index: Int, _ standing: inout Standing) {
    let reaction = reactions[index]
    let most = people[standing.speaker].max
    standing.meters.trust = min(max(0, standing.meters.trust + reaction.change.trust), most.trust)
    standing.meters.patience = min(max(0, standing.meters.patience + reaction.change.patience), most.patience)
    standing.meters.interest = min(max(0, standing.meters.interest + reaction.change.interest), most.interest)
    standing.spent |= reaction.once
    standing.facts = (standing.facts | reaction.remembers) & ~reaction.forgets
  }

  /// Where it leads.
  ///
  /// - Returns: The state that is entered anew, with its own line to be spoken; nil when there is none.
  @discardableResult
  func go(_ index: Int, _ standing: inout Standing) -> Int? {
    switch reactions[index].goal {
    case .stay: return nil
    case .ending(let ending):
      standing.ending = ending
      return nil
    case .back:
      standing.state = goalOfBack(standing)
      standing.returnsTo = -1
      return nil
    case .state(let target):
      if states[target].isShared {
        // Depth one: from one shared state to another, the way back stays the first.
        if standing.returnsTo < 0 { standing.returnsTo = standing.state }
      } else {
        standing.returnsTo = -1
      }
      arrive(at: target, &standing)
      return target
    }
  }

  func goalOfBack(_ standing: Standing) -> Int { standing.returnsTo < 0 ? openingState : standing.returnsTo }

  /// A new person starts with their own meters.
  private func arrive(at target: Int, _ standing: inout Standing) {
    standing.state = target
    if let index = states[target].counter {
      let counter = visitCounters[index]
      let count = (standing.visits >> counter.shift) & ((1 << counter.width) - 1)
      if count < counter.cap { standing.visits += 1 << counter.shift }
    }
    if let speaker = states[target].speaker, speaker != standing.speaker {
      standing.speaker = speaker
      standing.meters = people[speaker].start
    }
  }

  /// Patience at zero ends the call, once she has answered.
  func exhaust(_ standing: inout Standing) {
    guard standing.ending < 0, standing.meters.patience == 0, let ending = people[standing.speaker].atZero else {
      return
    }
    standing.ending = ending
  }
}

extension FlowGuard {
  package func holds(at standing: Standing, in flow: Flow) -> Bool {
    guard standing.facts & facts == facts, standing.facts & absentFacts == 0, !isImpossible else { return false }
    if readsMeters {
      let meters = standing.meters
      guard meters.trust >= low.trust, meters.trust <= high.trust, meters.patience >= low.patience,
        meters.patience <= high.patience, meters.interest >= low.interest, meters.interest <= high.interest
      else { return false }
    }
    guard let visits, let index = flow.states[standing.state].counter else { return true }
    let counter = flow.visitCounters[index]
    return visits.contains(Int((standing.visits >> counter.shift) & ((1 << counter.width) - 1)))
  }
}
