internal import CallEngine
internal import ScenarioFormat

/// Tries one property of a scenario.
struct PropertyTrial {
  enum Verdict {
    case holds
    /// The call that breaks it.
    case broken([FoundTurn], why: String)
    /// No call does what it asks for.
    case impossible(why: String)
    /// It holds only since what it speaks of cannot happen.
    case vacuous(why: String)
    /// The search gave up.
    case unknown
  }

  let prover: Prover
  let events: PropertyEvents

  func verdict(_ property: Property) -> Verdict {
    switch property.kind {
    case .never: never(property)
    case .can: can(property)
    case .alwaysPossible: alwaysPossible(property)
    case .must: must(property)
    }
  }

  private func caller(_ property: Property) -> TurnSearch.Limits {
    CallerKind(using: property.using.map(\.value)).limits
  }
  private func event(_ event: Placed<Property.Event>) -> (Exploration) -> LinkEvent {
    { events.event(event.value, in: $0) }
  }

  private func question(_ property: Property) -> Prover.Question {
    var question = Prover.Question(event(property.target))
    question.first = property.after.map(event)
    question.last = property.before.map(event)
    question.caller = caller(property)
    return question
  }

  private func never(_ property: Property) -> Verdict {
    switch prover.answer(question(property)) {
    case .found(let turns): return .broken(turns, why: "Shortest call that breaks it")
    case .unknown: return .unknown
    case .none: break
    }
    for event in [property.after, property.target].compactMap({ $0 }) {
      var alone = Prover.Question(self.event(event))
      alone.caller = caller(property)
      alone.anyCallWillDo = true
      if prover.answer(alone).isFound == false {
        return .vacuous(why: "'\(event.value.text)' cannot happen in any call")
      }
    }
    return .holds
  }

  private func can(_ property: Property) -> Verdict {
    switch prover.answer(question(property)) {
    case .unknown: return .unknown
    case .none: return .impossible(why: "no call does it")
    case .found(let turns):
      guard let within = property.within, turns.count > within else { return .holds }
      return .broken(turns, why: "The shortest call that does it takes \(turns.count) turns")
    }
  }

  private func alwaysPossible(_ property: Property) -> Verdict {
    // Where every call must end, its end is always possible.
    if case .ended = property.target.value, property.using.isEmpty, prover.mostTurns() != nil { return .holds }
    let all = prover.all
    guard all.isComplete else { return .unknown }
    let limits = all.book.number(of: caller(property))
    let goal = events.event(property.target.value, in: all)
    guard let stuck = Hope(all, goal: goal, limits: limits).firstWithout else { return .holds }
    return .broken(
      prover.turns(Routes(all).route(to: stuck), in: all),
      why: "After this call it cannot happen any more"
    )
  }

  private func must(_ property: Property) -> Verdict {
    if case .ended = property.target.value,
      let most = prover.mostTurns(caller(property), wanted: property.within ?? .max),
      most <= property.within ?? .max
    {
      return .holds
    }
    let all = prover.all
    guard all.isComplete else { return .unknown }
    return must(property, in: all)
  }

  private func must(_ property: Property, in all: Exploration) -> Verdict {
    // A turn in which it does not happen is one that avoids it.
    var avoiding = caller(property)
    var happens: (Link) -> Bool = { _ in false }
    switch events.event(property.target.value, in: all) {
    case .place(let place): happens = place
    case .turn(_, let opposite, nil): avoiding = avoiding.and(opposite) ?? avoiding
    case .turn(let limits, _, let state):
      let number = all.book.number(of: limits)
      happens = { all.standing($0.source).state == state && all.canTake($0, within: number) }
    }
    let search = CallSearch(exploration: all)
    let limits = all.book.number(of: avoiding)
    let mayTake: (Link) -> Bool = { !happens($0) && all.canTake($0, within: limits) }
    let end = LinkEvent.place { all.isEnded($0.target) && !happens($0) }
    if let route = search.shortest(end, before: .place(happens), caller: avoiding) {
      return .broken(prover.turns(route, in: all), why: "This call ends without it")
    }
    let order = CallOrder(all, mayTake: mayTake)
    if !order.isFinite {
      let stuck = Rounds(all, mayTake: mayTake).all.first?.first ?? 0
      let way = search.shortest(.place { $0.target == stuck }, before: .place(happens), caller: avoiding) ?? []
      return .broken(prover.turns(way, in: all), why: "From here a call can go on for ever without it")
    }
    let longest = order.longest(limits: limits)
    guard let within = property.within, longest.count >= within else { return .holds }
    return .broken(
      prover.turns(longest, in: all),
      why: "This call is \(longest.count) turns long and it has not happened"
    )
  }
}

/// Situations from which something can still happen.
struct Hope {
  /// The first situation, among calls that go on, in which it cannot; nil when there is none.
  let firstWithout: Int?

  /// - Parameter limits: What every turn keeps to, by number.
  init(_ exploration: Exploration, goal: LinkEvent, limits: Int = 0) {
    var can = [Bool](repeating: false, count: exploration.situations)
    let happens: (Link) -> Bool
    switch goal {
    case .place(let place): happens = { place($0) && exploration.canTake($0, within: limits) }
    case .turn(let asked, _, let state):
      let number = exploration.book.number(of: asked)
      happens = { link in
        (state == nil || exploration.standing(link.source).state == state) && exploration.canTake(link, within: number)
      }
    }
    var changed = true
    // Numbers rise with the distance, so a walk backwards settles nearly everything at once.
    while changed {
      changed = false
      for situation in stride(from: exploration.situations - 1, through: 0, by: -1) where !can[situation] {
        for way in 0..<exploration.ways(from: situation) {
          let link = exploration.link(situation, way)
          guard (can[link.target] && exploration.canTake(link, within: limits)) || happens(link) else { continue }
          can[situation] = true
          changed = true
          break
        }
      }
    }
    firstWithout = (0..<exploration.situations).first { !can[$0] && !exploration.isEnded($0) }
  }
}

extension Property.Event {
  /// As an author writes it.
  package var text: String {
    switch self {
    case .ending(let name), .state(let name), .fact(let name): name
    case .won: "won"
    case .lost: "lost"
    case .ended: "ended"
    case .hears(let heard, let state): "hears \(heard.name)" + (state.map { " in \($0)" } ?? "")
    case .leads(let heard, let state): "leads \(heard.name)" + (state.map { " in \($0)" } ?? "")
    }
  }
}
