package import CallEngine
package import Listening
package import ScenarioFormat

/// What of a scenario its tests have shown: states, reactions, both outcomes of each `when`, endings, ways of saying things.
package struct Coverage: Sendable {
  package struct Item: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
      case state = "states"
      case reaction = "reactions"
      case open = "'when' holds"
      case shut = "'when' does not hold"
      case ending = "endings"
      case edge = "edges"
      case phrasing = "ways of saying it"

      /// Whether the percentage counts it.
      package var counts: Bool { self != .edge && self != .phrasing }
    }

    package var kind: Kind
    /// The name of a state or ending, the text of a phrasing, the `when` of a reaction.
    package var name: String
    package var place: SourcePlace
    /// The number of the reaction; nil for others.
    package var reaction: Int?
    /// The edge; nil for others.
    package var edge: Edge?
  }

  package private(set) var covered: Set<Item> = []
  package let all: [Item]
  private let edges: [Int: [Item]]

  package init(_ flow: Flow) {
    let scenario = flow.scenario
    var all: [Item] = []
    func speech(_ speech: Speech?) {
      for variant in speech?.variants ?? [] {
        all.append(Item(kind: .phrasing, name: Slots.filled(variant.value, scenario), place: variant.place))
      }
    }
    for name in scenario.stateOrder {
      guard let state = scenario.states[name] else { continue }
      all.append(Item(kind: .state, name: name, place: state.name.place))
      speech(state.says)
    }
    for index in flow.reactions.indices {
      let written = flow.written[index]
      all.append(Item(kind: .reaction, name: written.id, place: written.place, reaction: index))
      if let when = written.when {
        all.append(Item(kind: .open, name: when.text, place: written.place, reaction: index))
        all.append(Item(kind: .shut, name: when.text, place: written.place, reaction: index))
      }
      for edge in Edge.all(of: index, in: flow) {
        all.append(Item(kind: .edge, name: edge.title, place: written.place, reaction: index, edge: edge))
      }
      speech(written.says)
    }
    for ending in flow.endings {
      all.append(Item(kind: .ending, name: ending.name.value, place: ending.name.place))
      speech(ending.says)
    }
    self.all = all
    edges = Dictionary(grouping: all.filter { $0.edge != nil }) { $0.reaction ?? 0 }
  }

  /// Of one kind: how many there are, and how many have been shown.
  package func count(_ kind: Item.Kind) -> (covered: Int, all: Int) {
    let items = all.filter { $0.kind == kind }
    return (items.count { covered.contains($0) }, items.count)
  }

  package var missing: [Item] { all.filter { !covered.contains($0) } }

  /// Covered share of everything but edges and phrasings, in whole percent, rounded down: only what is whole is 100.
  package var percent: Int {
    let items = all.filter(\.kind.counts)
    return items.isEmpty ? 100 : items.count { covered.contains($0) } * 100 / items.count
  }
}

extension Coverage {
  /// Plays the scenario's own tests.
  ///
  /// - Parameter listener: One that knows the scenario.
  package mutating func addTests(_ flow: Flow, listener: Listener) {
    for test in flow.scenario.tests { add(test.steps.map(\.value), flow, listener) }
  }

  /// Plays one more call.
  package mutating func add(_ call: KeptCall, _ flow: Flow, listener: Listener) {
    add(call.lines.map { TestStep(callerLine: $0, customMoves: flow.ear.customMoves) }, flow, listener)
  }

  private mutating func add(_ steps: [TestStep], _ flow: Flow, _ listener: Listener) {
    var conversation = Conversation(flow, listener: listener, seed: 1)
    note(conversation.transcript.entries, conversation, flow)
    for step in steps where !conversation.call.isOver {
      let before = conversation.transcript.entries.count
      let standing = conversation.standing
      switch step {
      case .says(let text):
        let hearing = conversation.hear(text)
        let patience = flow.scenario.persona(conversation.call.speaker)?.listensFor ?? 40
        let turn = FlowTurn(hearing, seconds: hearing.facts.seconds, patience: patience, ear: flow.ear)
        conversation.say(text)
        noteTurn(standing, turn, flow)
      case .means(let turn):
        conversation.mean(turn)
        noteTurn(standing, FlowTurn(turn, ear: flow.ear), flow)
      case .silence:
        conversation.say("")
        noteTurn(standing, .silence, flow)
      case .replies, .stands: continue
      }
      note(Array(conversation.transcript.entries[before...]), conversation, flow)
    }
  }

  private mutating func noteTurn(_ standing: Standing?, _ turn: FlowTurn, _ flow: Flow) {
    guard let standing else { return }
    noteGuards(standing, turn, flow)
    // Only what is tried before something answers has a say.
    let answer = flow.answer(to: turn, at: standing)
    let trial = flow.trial(inState: standing.state, speaker: standing.speaker)
    for reaction in trial.prefix(while: { $0 != answer }) + [answer] {
      for item in edges[reaction] ?? [] where item.edge?.isAt(standing, turn, in: flow) == true { covered.insert(item) }
    }
  }

  /// A `when` is asked where the turn is what its reaction waits for.
  private mutating func noteGuards(_ standing: Standing, _ turn: FlowTurn, _ flow: Flow) {
    for index in flow.trial(inState: standing.state, speaker: standing.speaker) {
      guard let when = flow.written[index].when, flow.reactions[index].condition.holds(for: turn) else { continue }
      let holds = flow.reactions[index].guarded.holds(at: standing, in: flow)
      covered.insert(
        Item(kind: holds ? .open : .shut, name: when.text, place: flow.written[index].place, reaction: index)
      )
    }
  }

  private mutating func note(_ entries: [Transcript.Entry], _ conversation: Conversation, _ flow: Flow) {
    if let state = flow.scenario.states[conversation.call.state] {
      covered.insert(Item(kind: .state, name: state.name.value, place: state.name.place))
    }
    for entry in entries {
      switch entry {
      case .reaction(let fired):
        guard let index = flow.written.firstIndex(where: { $0.id == fired.id && $0.place.line == fired.line }) else {
          continue
        }
        covered.insert(Item(kind: .reaction, name: fired.id, place: flow.written[index].place, reaction: index))
        if let state = flow.scenario.states[fired.to] {
          covered.insert(Item(kind: .state, name: fired.to, place: state.name.place))
        }
      case .prospect(let line):
        for item in all where item.kind == .phrasing && item.name == line.text { covered.insert(item) }
      case .ended(let close):
        if let ending = flow.scenario.endings[close.ending] {
          covered.insert(Item(kind: .ending, name: close.ending, place: ending.name.place))
        }
      case .caller: break
      }
    }
  }
}
