internal import CallEngine

/// Looks for calls in which one thing happens after another and before a third.
struct CallSearch {
  let exploration: Exploration

  /// The shortest call in which `goal` happens; nil when there is none.
  ///
  /// - Parameters:
  ///   - first: Has to have happened by then; the same turn will do.
  ///   - last: Must not have happened since.
  ///   - caller: What every turn keeps to.
  func shortest(
    _ goal: LinkEvent,
    after first: LinkEvent? = nil,
    before last: LinkEvent? = nil,
    caller: TurnSearch.Limits = TurnSearch.Limits()
  ) -> Route? {
    // Two layers of the same calls: before `first` has happened and after it. Breadth first, so the shortest is found first.
    let cases = Cases([goal, first, last], caller: caller, book: exploration.book)
    var layers = Layers(count: exploration.situations, isArmed: first == nil)
    while let (situation, isArmed) = layers.next() {
      guard let state = exploration.state(situation) else { continue }
      let happenings = cases.happenings(inState: state)
      for way in 0..<exploration.ways(from: situation) {
        let link = exploration.link(situation, way)
        let seen = cases.seen(on: link)
        for happening in happenings
        where happening.seen == seen && exploration.canTake(link, within: happening.limits) {
          let arms = first != nil && happening.happens & 2 != 0
          let disarms = last != nil && happening.happens & 4 != 0
          let armed = arms || (isArmed && !disarms)
          let step = RouteStep(link: link, limits: happening.limits)
          if armed, happening.happens & 1 != 0 { return layers.route(to: situation, isArmed, exploration) + [step] }
          // Without `after`, what has been disarmed stays so.
          if first == nil, !armed { continue }
          layers.add(step, armed, wasArmed: isArmed)
        }
      }
    }
    return nil
  }
}

/// The ways in which several events can happen or not in one turn, each with what the turn must keep to.
private struct Cases {
  struct Happening {
    /// The events that happen, a bit each.
    var happens: Int
    /// Those of them that can be seen on a link.
    var seen: Int
    var limits: Int
  }

  /// By which of the events count in a state, a bit each.
  private let all: [[Happening]]
  private let places: [(bit: Int, happens: (Link) -> Bool)]
  private let counting: [(bit: Int, state: Int?)]

  init(_ events: [LinkEvent?], caller: TurnSearch.Limits, book: TurnBook) {
    let places = events.enumerated().compactMap { index, event -> (bit: Int, happens: (Link) -> Bool)? in
      if case .place(let happens) = event { return (1 << index, happens) }
      return nil
    }
    self.places = places
    counting = events.enumerated().compactMap { index, event in
      if case .turn(_, _, let state) = event { return (1 << index, state) }
      return nil
    }
    let visible = places.reduce(0) { $0 | $1.bit }
    all = (0..<(1 << events.count)).map { counting in
      var cases: [(happens: Int, limits: TurnSearch.Limits)] = [(0, caller)]
      for (index, event) in events.enumerated() {
        let bit = 1 << index
        cases = cases.flatMap { one -> [(happens: Int, limits: TurnSearch.Limits)] in
          switch event {
          case .place: return [bit, 0].map { (one.happens | $0, one.limits) }
          case .turn(let limits, let opposite, _) where counting & bit != 0:
            return [(bit, limits), (0, opposite)].compactMap { happens, asked in
              one.limits.and(asked).map { (one.happens | happens, $0) }
            }
          case nil, .turn: return [one]
          }
        }
      }
      return cases.map {
        Happening(happens: $0.happens, seen: $0.happens & visible, limits: book.number(of: $0.limits))
      }
    }
  }

  /// What can happen in the turns from a state.
  func happenings(inState state: Int) -> [Happening] {
    all[counting.reduce(0) { $1.state == nil || $1.state == state ? $0 | $1.bit : $0 }]
  }

  /// The events that can be seen on a link, a bit each.
  func seen(on link: Link) -> Int {
    var seen = 0
    for place in places where place.happens(link) { seen |= place.bit }
    return seen
  }
}

/// A breadth-first walk through two layers.
private struct Layers {
  /// How a situation was first come to, in a few bytes: there are two for each.
  private struct Arrival {
    var source: UInt32 = .max
    var way: UInt16 = 0
    var limits: UInt16 = 0
    var wasArmed = false

    var isMade: Bool { source != .max }
  }

  private var arrivals: [[Arrival]]
  private var queue: [(situation: Int, isArmed: Bool)]
  private var head = 0
  private let start: Int

  init(count: Int, isArmed: Bool) {
    arrivals = Array(repeating: Array(repeating: Arrival(), count: count), count: 2)
    queue = [(0, isArmed)]
    start = isArmed ? 1 : 0
  }

  mutating func next() -> (situation: Int, isArmed: Bool)? {
    guard head < queue.count else { return nil }
    defer { head += 1 }
    return queue[head]
  }

  mutating func add(_ step: RouteStep, _ isArmed: Bool, wasArmed: Bool) {
    let layer = isArmed ? 1 : 0
    let target = step.link.target
    guard !arrivals[layer][target].isMade, !(layer == start && target == 0) else { return }
    arrivals[layer][target] = Arrival(
      source: UInt32(step.link.source),
      way: UInt16(step.link.way),
      limits: UInt16(step.limits),
      wasArmed: wasArmed
    )
    queue.append((target, isArmed))
  }

  func route(to situation: Int, _ isArmed: Bool, _ exploration: Exploration) -> Route {
    var route: Route = []
    var here = situation
    var layer = isArmed ? 1 : 0
    while arrivals[layer][here].isMade {
      let arrival = arrivals[layer][here]
      let link = exploration.link(Int(arrival.source), Int(arrival.way))
      route.append(RouteStep(link: link, limits: Int(arrival.limits)))
      layer = arrival.wasArmed ? 1 : 0
      here = link.source
    }
    return route.reversed()
  }
}
