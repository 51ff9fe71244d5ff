internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// A scenario with every call that can be made in it: what the flow checks look at.
struct Proof {
  let flow: Flow
  let prover: Prover
  private let memory: TurnMemory
  let events: PropertyEvents
  let writer: CallWriter
  /// Where each person picks up: the opening, and the states in which somebody new comes on the line.
  let pickUps: [Int]
  /// Situations after which a search gives up.
  let most: Int
  /// States and endings that some call comes to, and reactions that answer in some call; nil where the search gave up, or was not asked.
  let reachedStates: [Bool?]
  let reachedEndings: [Bool?]
  let answering: [Bool?]

  var scenario: Scenario { flow.scenario }
  /// All situations, or the first of them.
  var exploration: Exploration { prover.sight }

  /// - Parameter asked: Reactions of which it must be known whether they answer; nil for all.
  init(_ flow: Flow, writer: CallWriter, most: Int, answering asked: Set<Int>? = nil) {
    self.flow = flow
    self.writer = writer
    self.most = most
    pickUps = Self.pickUps(of: flow)
    events = PropertyEvents(flow: flow)
    memory = TurnMemory(flow)
    let prover = Prover(memory, facts: events.facts, most: most)
    self.prover = prover
    answering = flow.reactions.indices.map { reaction in
      asked?.contains(reaction) == false ? nil : prover.canAnswer(reaction).isFound
    }
    var states: [Bool?] = Array(repeating: false, count: flow.states.count)
    var endings: [Bool?] = Array(repeating: false, count: flow.endings.count)
    for situation in 0..<prover.sight.situations {
      if let ending = prover.sight.endingNumber(situation) { endings[ending] = true }
      if let state = prover.sight.state(situation) { states[state] = true }
    }
    for state in prover.scout?.states ?? [] { states[state] = true }
    for ending in prover.scout?.endings ?? [] { endings[ending] = true }
    if !prover.sight.isComplete {
      for state in flow.states.indices where states[state] == false {
        states[state] =
          prover.answer(
            Prover.Question(anyCallWillDo: true) { seen in .place { seen.state($0.target) == state } }
          ).isFound
      }
      for ending in flow.endings.indices where endings[ending] == false {
        endings[ending] =
          prover.answer(
            Prover.Question(anyCallWillDo: true) { seen in
              .place { seen.endingNumber($0.target) == ending }
            }
          ).isFound
      }
    }
    reachedStates = states
    reachedEndings = endings
  }

  private static func pickUps(of flow: Flow) -> [Int] {
    var states: Set<Int> = [flow.openingState]
    for state in flow.states {
      for index in state.reacts + [state.otherwise] {
        guard case .state(let target) = flow.reactions[index].goal, let speaker = flow.states[target].speaker,
          speaker != state.speaker, state.speaker != nil
        else { continue }
        states.insert(target)
      }
    }
    return states.sorted()
  }

  /// A call that was found, in words as far as there are any.
  func call(_ turns: [FoundTurn]) -> ExampleCall {
    writer.call(turns.map { CallWriter.Step(reaction: $0.reaction, turn: $0.turn, isOfKind: $0.limits.hold) })
  }

  /// The state whose own reaction this is; nil for those tried everywhere.
  func owner(of reaction: Int) -> Int? {
    flow.states.firstIndex { $0.reacts.contains(reaction) || $0.otherwise == reaction }
  }

  /// Whether it stands in the scenario's own file, not in one that others use too.
  func isOwn(_ place: SourcePlace) -> Bool { place.file == scenario.opening.place.file }

  /// The same scenario with some of its reactions taken out.
  func prover(without reactions: Set<Int>) -> Prover {
    Prover(memory, facts: events.facts, disabled: reactions, most: most)
  }
}

extension Prover.Answer {
  /// Whether there is such a call; nil when that is not known.
  var isFound: Bool? {
    switch self {
    case .found: true
    case .none: false
    case .unknown: nil
    }
  }
}
