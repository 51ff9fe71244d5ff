package import CallEngine
internal import Listening
internal import ScenarioChecker
package import ScenarioFormat

/// One short call of a drill: somebody at one point of a conversation, waiting for the caller's line.
package struct DrillCard: Sendable {
  /// The call, without a listener yet.
  package var conversation: Conversation
  package var scenario: Scenario { conversation.scenario }
}

/// All cards of a drill.
package struct DrillDeck {
  private let kind: DrillKind
  private let scenarios: [Scenario]
  private let seed: UInt64

  package init(_ kind: DrillKind, _ scenarios: [Scenario], seed: UInt64) {
    self.kind = kind
    self.scenarios = scenarios.sorted { $0.name < $1.name }
    self.seed = seed
  }

  /// So many cards in an order fixed by the seed; nobody is met twice before everybody was met once.
  package func cards(_ count: Int) -> [DrillCard] {
    var piles = scenarios.map(Pile.init)
    for index in piles.indices {
      piles[index].choices = shuffled(choices(piles[index].flow), salt: UInt64(index) + 1)
    }
    piles.removeAll { $0.choices.isEmpty }
    piles = shuffled(piles, salt: 0)
    var cards: [DrillCard] = []
    while cards.count < count, !piles.isEmpty {
      for index in piles.indices where cards.count < count {
        if let card = piles[index].draw(seed: seed) { cards.append(card) }
      }
    }
    return cards
  }

  private struct Pile {
    let flow: Flow
    var choices: [Choice] = []
    private var drawn = 0

    init(_ scenario: Scenario) { flow = Flow(scenario) }

    /// The next choice; once all were drawn they come again in other words.
    mutating func draw(seed: UInt64) -> DrillCard? {
      let choice = choices[drawn % choices.count]
      drawn += 1
      let seed = seed &+ UInt64(drawn)
      switch choice {
      case .opening: return DrillCard(conversation: Conversation(flow, seed: seed))
      case .reaction(let reaction, let granted):
        return Conversation(flow, after: reaction, granting: granted, seed: seed).map { DrillCard(conversation: $0) }
      }
    }
  }

  private enum Choice {
    case opening
    case reaction(Int, granting: FlowGuard?)
  }

  private func choices(_ flow: Flow) -> [Choice] {
    let opener = flow.scenario.persona(flow.people[flow.opening.speaker].name)?.kind ?? .prospect
    switch kind {
    case .opener, .purpose: return opener == .prospect ? [.opening] : []
    case .gatekeeper: return opener == .gatekeeper ? [.opening] : []
    case .brushOff: return reactions(flow) { $0 == .brushOff }
    case .objection:
      return reactions(flow) { act in
        if case .objection = act { return true }
        return false
      }
    case .ask:
      // Told something, one asks; invited, one may be asked oneself.
      let told = asks(flow, after: .inform)
      return told.isEmpty ? asks(flow, after: .invite) : told
    }
  }

  /// Reactions of prospects with such a line, after which the call goes on.
  private func reactions(_ flow: Flow, _ wanted: (ProspectAct) -> Bool) -> [Choice] {
    flow.written.indices.filter { index in
      let written = flow.written[index]
      guard written.does.contains(where: wanted), written.says != nil, !isAboutSlips(written) else { return false }
      return isPlayable(index, flow)
    }.map { .reaction($0, granting: nil) }
  }

  /// Points at which an ask has been earned: she has just told something, or invited it, and what wins here is to be had.
  private func asks(_ flow: Flow, after act: ProspectAct) -> [Choice] {
    var choices: [Choice] = []
    for (state, place) in flow.states.enumerated() {
      let winner = place.reacts.first { index in
        guard case .ending(let ending) = flow.reactions[index].goal else { return false }
        return flow.endings[ending].result == .won && flow.written[index].condition.hears.contains(.move(.askMeeting))
      }
      guard let winner else { continue }
      for (index, written) in flow.written.enumerated() where written.says != nil && isPlayable(index, flow) {
        guard written.does.contains(act), !isAboutSlips(written) else { continue }
        let leadsHere: Bool
        switch flow.reactions[index].goal {
        case .stay: leadsHere = place.reacts.contains(index)
        case .state(let target): leadsHere = target == state
        case .back, .ending: leadsHere = false
        }
        if leadsHere { choices.append(.reaction(index, granting: flow.reactions[winner].guarded)) }
      }
    }
    return choices
  }

  private func isPlayable(_ index: Int, _ flow: Flow) -> Bool {
    guard let state = flow.states.first(where: { $0.reacts.contains(index) || $0.otherwise == index }) else {
      return false
    }
    let speaker = flow.people[state.speaker ?? flow.opening.speaker].name
    guard flow.scenario.persona(speaker)?.kind == .prospect, !flow.reactions[index].guarded.isImpossible else {
      return false
    }
    return Conversation(flow, after: index, seed: 1) != nil
  }

  /// Lines that answer a slip of the caller make no sense to somebody who has not made it.
  private func isAboutSlips(_ reaction: Reaction) -> Bool {
    let slips: Set<Heard> = [
      .move(.pitchProduct), .move(.pressure), .move(.boast), .move(.closeOut), .longWinded, .silence, .unclear,
    ]
    let condition = reaction.condition
    return condition.hears.contains(where: slips.contains) || condition.hearsAny.contains(where: slips.contains)
      || condition.leads.contains { slips.contains(.move($0)) } || condition.stances == [.vendor]
  }

  /// The same order for the same seed.
  private func shuffled<Element>(_ elements: [Element], salt: UInt64) -> [Element] {
    var elements = elements
    var chance = Chance(seed: seed &* 31 &+ salt)
    for index in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(index, chance.next(below: index + 1))
    }
    return elements
  }
}
