internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Finds what properties speak of in an exploration: heard in turns, or seen in where they lead.
struct PropertyEvents {
  let flow: Flow

  /// Facts that a situation must keep since a property asks for them.
  var facts: UInt64 {
    flow.scenario.properties.flatMap { [$0.target, $0.after, $0.before] }.reduce(0) { bits, event in
      switch event?.value {
      case .state(let name), .fact(let name): bits | (flow.bit(ofFact: name) ?? 0)
      default: bits
      }
    }
  }

  func event(_ event: Property.Event, in exploration: Exploration) -> LinkEvent {
    switch event {
    case .won: result(.won, exploration)
    case .lost: result(.lost, exploration)
    case .ended: .place { exploration.isEnded($0.target) }
    case .ending(let name): ending(name, exploration)
    case .fact(let name): fact(name, exploration)
    case .state(let name):
      // The reader leaves open which of the three it is.
      if flow.index(ofEnding: name) != nil {
        ending(name, exploration)
      } else if flow.bit(ofFact: name) != nil {
        fact(name, exploration)
      } else {
        state(name, exploration)
      }
    case .hears(let heard, let state): turn(heard, mustLead: false, in: state)
    case .leads(let heard, let state): turn(heard, mustLead: true, in: state)
    }
  }

  func result(_ result: CallResult, _ exploration: Exploration) -> LinkEvent {
    let ends = flow.endings.map { $0.result == result }
    return .place { exploration.endingNumber($0.target).map { ends[$0] } ?? false }
  }

  private func ending(_ name: String, _ exploration: Exploration) -> LinkEvent {
    let ending = flow.index(ofEnding: name)
    return .place { ending != nil && exploration.endingNumber($0.target) == ending }
  }

  private func state(_ name: String, _ exploration: Exploration) -> LinkEvent {
    let state = flow.index(ofState: name) ?? -1
    return .place { exploration.state($0.target) == state }
  }

  private func fact(_ name: String, _ exploration: Exploration) -> LinkEvent {
    let bit = flow.bit(ofFact: name) ?? 0
    return .place { link in
      // An ended call keeps no facts: there the reaction tells.
      exploration.isEnded(link.target)
        ? flow.reactions[exploration.reaction(link)].remembers & bit != 0
        : exploration.standing(link.target).facts & bit != 0
    }
  }

  private func turn(_ heard: Heard, mustLead: Bool, in state: String?) -> LinkEvent {
    let bit = flow.ear.bit(of: heard)
    var limits = TurnSearch.Limits()
    var opposite = TurnSearch.Limits()
    if mustLead {
      limits.leads = bit
      opposite.forbiddenLeads = bit
    } else {
      limits.required = bit
      opposite.allowed = ~bit
    }
    return .turn(limits, not: opposite, state: state.flatMap { flow.index(ofState: $0) })
  }
}
