internal import CallEngine
internal import Listening
package import ScenarioFormat

/// A turn at the edge of what a reaction asks for: everything holds but one thing, or one of several things alone makes it fit.
///
/// A test that has been there fails when that one thing is changed; one that only passes through the middle does not. (The idea is that of
/// modified condition/decision coverage.)
package struct Edge: Sendable, Hashable {
  let reaction: Int
  let condition: FlowCondition
  let forbiddenLeads: UInt64
  let guarded: FlowGuard
  /// What is at the edge: "without boast", "stance vendor", "trust 5".
  package let title: String

  private init(
    _ reaction: Int,
    _ condition: FlowCondition,
    _ guarded: FlowGuard,
    _ forbiddenLeads: UInt64,
    _ title: String
  ) {
    self.reaction = reaction
    self.condition = condition
    self.forbiddenLeads = forbiddenLeads
    self.guarded = guarded
    self.title = title
  }

  /// Whether a turn is like that, where the reaction could have answered.
  func isAt(_ standing: Standing, _ turn: FlowTurn, in flow: Flow) -> Bool {
    flow.reactions[reaction].once & standing.spent == 0 && guarded.holds(at: standing, in: flow)
      && condition.holds(for: turn) && turn.lead & forbiddenLeads == 0
  }

  /// What else the turn must be.
  var limits: TurnSearch.Limits {
    var limits = TurnSearch.Limits()
    limits.forbiddenLeads = forbiddenLeads
    return limits
  }

  /// All edges of a reaction; none of an `otherwise`, which asks for nothing.
  static func all(of reaction: Int, in flow: Flow) -> [Edge] {
    let rule = flow.reactions[reaction]
    guard !rule.isOtherwise else { return [] }
    return conditionEdges(reaction, rule, flow) + guardEdges(reaction, rule, flow)
  }

  private static func conditionEdges(_ reaction: Int, _ rule: FlowReaction, _ flow: Flow) -> [Edge] {
    let condition = rule.condition
    var edges: [Edge] = []
    func add(_ title: String, forbiddenLeads: UInt64 = 0, _ change: (inout FlowCondition) -> Void) {
      var changed = condition
      change(&changed)
      edges.append(Edge(reaction, changed, rule.guarded, forbiddenLeads, title))
    }
    for (bit, name) in flow.ear.names(of: condition.hears) {
      add("without \(name)") {
        $0.hears &= ~bit
        $0.notHears |= bit
      }
    }
    for (bit, name) in flow.ear.names(of: condition.notHears) {
      add("with \(name)") {
        $0.notHears &= ~bit
        $0.hears |= bit
      }
    }
    if condition.hearsAny != 0 {
      let any = flow.ear.names(of: condition.hearsAny)
      add("without any of \(any.map(\.name).joined(separator: ", "))") {
        $0.hearsAny = 0
        $0.notHears |= condition.hearsAny
      }
      for (bit, name) in any where any.count > 1 {
        add("only by \(name)") {
          $0.hearsAny = bit
          $0.notHears |= condition.hearsAny & ~bit & ~condition.hears
        }
      }
    }
    if condition.leads != 0 {
      let leads = flow.ear.names(of: condition.leads)
      // Heard, and something else leads: what tells "leads" from "hears".
      add("not led by \(leads.map(\.name).joined(separator: ", "))", forbiddenLeads: condition.leads) {
        $0.leads = 0
        if $0.hearsAny == 0, $0.hears & condition.leads == 0 { $0.hearsAny = condition.leads }
      }
      for (bit, name) in leads where leads.count > 1 { add("led by \(name)") { $0.leads = bit } }
    }
    // Nobody's stance is heard in silence.
    for stance in Stance.allCases where !condition.awaitsSilence {
      let bit = FlowEar.bit(of: stance)
      let isOneOfSeveral = condition.stances & bit != 0 && condition.stances != bit
      guard condition.stances & bit == 0 || (isOneOfSeveral && !condition.takesEveryStance) else { continue }
      add("stance \(stance.rawValue)") { $0.stances = bit }
    }
    if condition.asksTopic {
      add("about something else") {
        $0.asksTopic = false
        $0.notAbout |= condition.about
        $0.notAboutNothing = condition.aboutNothing
      }
    }
    return edges
  }

  private static func guardEdges(_ reaction: Int, _ rule: FlowReaction, _ flow: Flow) -> [Edge] {
    let guarded = rule.guarded
    var edges: [Edge] = []
    func add(_ guarded: FlowGuard, _ title: String) {
      edges.append(Edge(reaction, rule.condition, guarded, 0, title))
    }
    for (index, fact) in flow.factNames.enumerated() {
      let bit = UInt64(1) << UInt64(index)
      if guarded.facts & bit != 0 { add(guarded.turning(fact: bit), "not \(fact)") }
      if guarded.absentFacts & bit != 0 { add(guarded.turning(fact: bit), fact) }
    }
    for meter in Meter.allCases {
      if guarded.low[meter] != .min {
        add(guarded.with(meter, at: guarded.low[meter]), "\(meter.rawValue) \(guarded.low[meter])")
        if guarded.low[meter] > 0 {
          add(guarded.with(meter, at: guarded.low[meter] - 1), "\(meter.rawValue) \(guarded.low[meter] - 1)")
        }
      }
      if guarded.high[meter] != .max {
        add(guarded.with(meter, at: guarded.high[meter]), "\(meter.rawValue) \(guarded.high[meter])")
        add(guarded.with(meter, at: guarded.high[meter] + 1), "\(meter.rawValue) \(guarded.high[meter] + 1)")
      }
    }
    return edges
  }
}

extension FlowCondition {
  fileprivate var takesEveryStance: Bool {
    Stance.allCases.allSatisfy { stances & FlowEar.bit(of: $0) != 0 }
  }
}

extension Survey {
  /// A call that comes to an edge; nil when none was found.
  package func call(to edge: Edge) -> ExampleCall? {
    let search = TurnSearch(flow.ear)
    for (way, standing) in places(of: edge) {
      let trial = flow.trial(inState: standing.state, speaker: standing.speaker)
      guard let place = trial.firstIndex(of: edge.reaction) else { continue }
      let earlier = trial[..<place].filter { flow.isReady($0, at: standing) }.map { flow.reactions[$0].condition }
      guard let turn = search.turn(edge.condition, avoiding: earlier, edge.limits) else { continue }
      let answer = flow.answer(to: turn, at: standing)
      var call = proof.call(way() + [FoundTurn(reaction: answer, turn: turn, limits: edge.limits)])
      // Words that are answered so may still be heard as something else; here every word of the class counts.
      if let last = call.turns.indices.last, !turn.isSilence { call.turns[last].said = nil }
      return call
    }
    return nil
  }

  /// Where a call can stand when it is at an edge, with the turns to there: among the first situations, and where the reaction answers.
  private func places(of edge: Edge) -> [(way: () -> [FoundTurn], standing: Standing)] {
    let sight = proof.exploration
    let once = flow.reactions[edge.reaction].once
    var places: [(way: () -> [FoundTurn], standing: Standing)] = []
    let routes = firstRoutes
    for situation in 0..<sight.situations where !sight.isEnded(situation) && places.count < Self.mostPlaces {
      let standing = sight.standing(situation)
      guard once & standing.spent == 0, edge.guarded.holds(at: standing, in: flow),
        flow.trial(inState: standing.state, speaker: standing.speaker).contains(edge.reaction)
      else { continue }
      places.append(({ proof.prover.turns(routes.route(to: situation), in: sight) }, standing))
    }
    var limits = TurnSearch.Limits()
    limits.answeredBy = edge.reaction
    if places.isEmpty,
      case .found(let turns) = proof.prover.answer(
        Prover.Question { _ in .turn(limits, not: TurnSearch.Limits(), state: nil) }
      )
    {
      let way = Array(turns.dropLast())
      let standing = way.reduce(flow.opening) { flow.after($1.reaction, at: $0) }
      if edge.guarded.holds(at: standing, in: flow) { places.append(({ way }, standing)) }
    }
    return places
  }

  private static let mostPlaces = 40
}
