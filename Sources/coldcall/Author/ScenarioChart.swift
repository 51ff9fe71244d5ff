internal import CallEngine
internal import Listening
internal import Reporting
internal import ScenarioChecker
internal import ScenarioFormat

/// A scenario as boxes and arrows: one arrow from state to state, however many reactions take it.
struct ScenarioChart {
  let chart: FlowChart

  /// - Parameter call: Lines of a call to lay over it, as in the transcript notation.
  init(_ scenario: Scenario, listener: Listener, call: [String]) {
    let survey = Survey(scenario, listener: listener)
    var coverage = Coverage(survey.flow)
    let knowing = listener.knowing(scenario)
    coverage.addTests(survey.flow, listener: knowing)
    let walk = Walk(survey.flow, listener: knowing, lines: call)
    let drawing = Drawing(survey: survey, covered: coverage.covered, walk: walk)
    chart = FlowChart(title: scenario.title, nodes: drawing.nodes, edges: drawing.edges)
  }

  /// A call laid over the picture.
  private struct Walk {
    /// Turns that arrive at a state or ending, by name.
    var arrivals: [String: [Int]] = [:]
    var moods: [String: String] = [:]
    var steps: Set<[String]> = []
    var isEmpty: Bool { arrivals.isEmpty }

    init(_ flow: Flow, listener: Listener, lines: [String]) {
      guard !lines.isEmpty else { return }
      var conversation = Conversation(flow, listener: listener, seed: 1)
      for line in lines where !conversation.call.isOver {
        let from = conversation.call.state
        switch TestStep(callerLine: line, customMoves: flow.ear.customMoves) {
        case .says(let text): conversation.say(text)
        case .means(let turn): conversation.mean(turn)
        default: conversation.say("")
        }
        let to = conversation.call.close?.ending ?? conversation.call.state
        arrivals[to, default: []].append(conversation.call.turns)
        let meters = conversation.call.meters
        moods[to] = "trust \(meters.trust), patience \(meters.patience)"
        steps.insert([ScenarioChart.isAnytime(conversation, flow, from) ? "anytime" : from, to])
      }
    }
  }

  fileprivate static func isAnytime(_ conversation: Conversation, _ flow: Flow, _ from: String) -> Bool {
    guard let fired = conversation.transcript.exchanges.last?.reaction, let state = flow.scenario.states[from] else {
      return false
    }
    return !(state.reacts + [state.otherwise]).contains { $0.id == fired.id }
  }

  private struct Drawing {
    let survey: Survey
    let covered: Set<Coverage.Item>
    let walk: Walk

    private var flow: Flow { survey.flow }
    private var scenario: Scenario { survey.scenario }

    var nodes: [FlowChart.Node] {
      states + [anytimeNode].compactMap { $0 } + flow.endings.map(ending)
    }

    private var states: [FlowChart.Node] {
      flow.states.enumerated().map { index, state in
        FlowChart.Node(
          id: state.name,
          kind: index == flow.openingState ? .opening : .state,
          title: state.name,
          lines: (state.reacts.filter { flow.reactions[$0].goal == .stay }).map(trigger),
          isUnreached: survey.isReached(state: state.name) == false,
          isUncovered: !isCovered(.state, state.name),
          step: walk.arrivals[state.name] ?? [],
          note: walk.moods[state.name]
        )
      }
    }

    private func ending(_ ending: Ending) -> FlowChart.Node {
      let name = ending.name.value
      let kind: FlowChart.Kind =
        switch ending.result {
        case .won: .won
        case .partial: .partial
        case .lost: .lost
        }
      return FlowChart.Node(
        id: "ending:\(name)",
        kind: kind,
        title: name,
        lines: [ending.outcome.rawValue],
        isUnreached: survey.isReached(ending: name) == false,
        isUncovered: !isCovered(.ending, name),
        step: walk.arrivals[name] ?? [],
        note: walk.moods[name]
      )
    }

    private func isCovered(_ kind: Coverage.Item.Kind, _ name: String) -> Bool {
      covered.contains { $0.kind == kind && $0.name == name }
    }

    private var anytime: [Int] {
      let own = Set(flow.states.flatMap { $0.reacts + [$0.otherwise] })
      return flow.reactions.indices.filter { !own.contains($0) }
    }

    private var anytimeNode: FlowChart.Node? {
      guard !anytime.isEmpty else { return nil }
      let patience = flow.people.compactMap { person in
        person.atZero.map { "patience 0: \(flow.endings[$0].name.value)" }
      }
      return FlowChart.Node(
        id: "anytime",
        kind: .anytime,
        title: "at any time",
        lines: anytime.filter { flow.reactions[$0].goal == .stay }.map(trigger) + Array(Set(patience)).sorted()
      )
    }

    var edges: [FlowChart.Edge] {
      flow.states.flatMap { state in
        edges(from: state.name, of: state.reacts + [state.otherwise])
      } + (anytime.isEmpty ? [] : edges(from: "anytime", of: anytime))
    }

    /// One arrow for each target: its best two triggers, and how many more there are.
    private func edges(from source: String, of reactions: [Int]) -> [FlowChart.Edge] {
      var targets: [String] = []
      var byTarget: [String: [Int]] = [:]
      for reaction in reactions {
        for target in self.targets(of: reaction, from: source) {
          if byTarget[target] == nil { targets.append(target) }
          byTarget[target, default: []].append(reaction)
        }
      }
      return targets.map { target in
        let all = byTarget[target] ?? []
        var triggers: [String] = []
        for text in all.map(trigger) where !triggers.contains(text) { triggers.append(text) }
        let more = triggers.count > 2 ? ", +\(triggers.count - 2)" : ""
        let plain = target.hasPrefix("ending:") ? String(target.dropFirst(7)) : target
        return FlowChart.Edge(
          from: source,
          to: target,
          label: triggers.prefix(2).joined(separator: ", ") + more,
          isOnCall: walk.steps.contains([source, plain]),
          isUncovered: !all.contains { isFired($0) },
          isBack: all.allSatisfy { flow.reactions[$0].goal == .back }
        )
      }
    }

    private func isFired(_ reaction: Int) -> Bool {
      covered.contains { $0.kind == .reaction && $0.reaction == reaction }
    }

    private func targets(of reaction: Int, from source: String) -> [String] {
      switch flow.reactions[reaction].goal {
      case .stay: []
      case .state(let state): [flow.states[state].name]
      case .ending(let ending): ["ending:\(flow.endings[ending].name.value)"]
      case .back:
        // Back to wherever the call was sent from.
        flow.states.filter { state in
          !state.isShared
            && (state.reacts + [state.otherwise]).contains { other in
              if case .state(let goal) = flow.reactions[other].goal { return flow.states[goal].name == source }
              return false
            }
        }.map(\.name)
      }
    }

    private func trigger(_ reaction: Int) -> String {
      ReactionText.trigger(flow.written[reaction], isOtherwise: flow.reactions[reaction].isOtherwise)
    }
  }
}
