package import CallEngine
package import Listening
package import ScenarioFormat

/// All situations of a scenario, looked at when first asked for.
///
/// A class, so that figures of one survey share what was found.
package final class WholeView {
  private var found: Exploration??
  private var firstRoutes: Routes?
  fileprivate var flow: Flow?
  private static let most = 250_000

  func routes(of sight: Exploration) -> Routes {
    let routes = firstRoutes ?? Routes(sight)
    firstRoutes = routes
    return routes
  }

  var exploration: Exploration? {
    if let found { return found }
    let all = flow.map { Exploration(TurnMemory($0), most: Self.most) }.flatMap { $0.isComplete ? $0 : nil }
    found = .some(all)
    return all
  }
}

/// Everything there is to know about a scenario's calls: what can happen, how soon, and the call that shows it.
package struct Survey {
  package let flow: Flow
  let proof: Proof
  /// All calls, where they are few enough to be looked at one by one.
  package let wholeView = WholeView()

  /// - Parameter most: Situations after which the search gives up.
  package init(_ scenario: Scenario, listener: Listener, most: Int = ScenarioCheck.mostSituations) {
    flow = Flow(scenario)
    let writer = CallWriter(flow, listener: listener.knowing(scenario), bank: .shipped)
    proof = Proof(flow, writer: writer, most: most)
    wholeView.flow = flow
  }

  package var scenario: Scenario { flow.scenario }
  /// The shortest calls to the situations that were looked at first.
  var firstRoutes: Routes { wholeView.routes(of: proof.exploration) }

  /// Whether some call comes to a state; nil when the search gave up.
  package func isReached(state name: String) -> Bool? {
    flow.index(ofState: name).flatMap { proof.reachedStates[$0] }
  }

  /// Whether some call ends so; nil when the search gave up.
  package func isReached(ending name: String) -> Bool? {
    flow.index(ofEnding: name).flatMap { proof.reachedEndings[$0] }
  }

  /// Whether a reaction answers in some call; nil when the search gave up.
  package func answers(_ reaction: Int) -> Bool? { proof.answering[reaction] }

  /// The shortest call in which a reaction answers; nil when there is none, or none was found.
  package func call(to reaction: Int) -> ExampleCall? {
    var limits = TurnSearch.Limits()
    limits.answeredBy = reaction
    return call(Prover.Question { _ in .turn(limits, not: TurnSearch.Limits(), state: nil) })
  }

  package func call(toState name: String) -> ExampleCall? {
    guard let state = flow.index(ofState: name) else { return nil }
    if state == flow.openingState { return proof.call([]) }
    return call(
      Prover.Question { seen in .place { !seen.isEnded($0.target) && seen.standing($0.target).state == state } }
    )
  }

  package func call(toEnding name: String) -> ExampleCall? {
    guard let ending = flow.index(ofEnding: name) else { return nil }
    return call(
      Prover.Question { seen in
        .place { seen.isEnded($0.target) && PositionCode.ending(seen.table[$0.target]) == ending }
      }
    )
  }

  /// A call in which a turn is what a reaction asks for while its `when` does not hold.
  package func callShutting(_ reaction: Int) -> ExampleCall? {
    let sight = proof.exploration
    let rule = flow.reactions[reaction]
    let search = TurnSearch(flow.ear)
    guard let turn = search.turn(rule.condition, avoiding: []) else { return nil }
    let routes = Routes(sight)
    for situation in 0..<sight.situations where !sight.isEnded(situation) {
      let standing = sight.standing(situation)
      guard flow.trial(inState: standing.state, speaker: standing.speaker).contains(reaction),
        !rule.guarded.holds(at: standing, in: flow)
      else { continue }
      let way = proof.prover.turns(routes.route(to: situation), in: sight)
      let answer = flow.answer(to: turn, at: standing)
      return proof.call(way + [FoundTurn(reaction: answer, turn: turn, limits: TurnSearch.Limits())])
    }
    return nil
  }

  /// The shortest call that wins; nil when there is none.
  ///
  /// - Parameter asPeer: Whether every turn must be an equal's; its length is par.
  package func shortestWin(asPeer: Bool) -> ExampleCall? {
    var question = Prover.Question { proof.events.result(.won, $0) }
    if asPeer { question.caller = CallerKind.peer.limits }
    return call(question)
  }

  private func call(_ question: Prover.Question) -> ExampleCall? {
    guard case .found(let turns) = proof.prover.answer(question) else { return nil }
    return proof.call(turns)
  }

  /// Turns after which every call is over; nil when one can go on for ever, or that is not known.
  package var mostTurns: Int? { proof.prover.mostTurns() }

  /// Earlier reactions that can take turns from one, and later ones from which it can, as they are tried in its own state.
  package func rivals(of reaction: Int) -> (earlier: [Int], later: [Int]) {
    let state = proof.owner(of: reaction) ?? flow.openingState
    let trial = flow.trial(inState: state, speaker: flow.states[state].speaker ?? 0)
    guard let place = trial.firstIndex(of: reaction) else { return ([], []) }
    let wanted = flow.reactions[reaction].condition
    func meets(_ other: Int) -> Bool { flow.reactions[other].condition.mayMeet(wanted) }
    return (trial[..<place].filter(meets), trial[(place + 1)...].filter(meets))
  }

  /// The state whose own reaction it is; nil for one that is tried everywhere.
  package func state(of reaction: Int) -> String? { proof.owner(of: reaction).map { flow.states[$0].name } }

  /// The least and the most of each meter when a state has been come to, as far as was looked.
  package func meters(inState name: String) -> [Meter: ClosedRange<Int>] {
    guard let state = flow.index(ofState: name) else { return [:] }
    var ranges: [Meter: ClosedRange<Int>] = [:]
    for situation in 0..<proof.exploration.situations where !proof.exploration.isEnded(situation) {
      let standing = proof.exploration.standing(situation)
      guard standing.state == state else { continue }
      for meter in Meter.allCases where isKept(meter) {
        let value = standing.meters[meter]
        let range = ranges[meter] ?? value...value
        ranges[meter] = min(range.lowerBound, value)...max(range.upperBound, value)
      }
    }
    return ranges
  }

  private func isKept(_ meter: Meter) -> Bool {
    switch meter {
    case .patience: true
    case .trust: proof.exploration.code.keepsTrust
    case .interest: proof.exploration.code.keepsInterest
    }
  }

  /// Situations that were looked at, and whether these are all.
  package var situations: (count: Int, areAll: Bool) {
    wholeView.exploration.map { ($0.situations, true) } ?? (proof.exploration.situations, false)
  }
}
