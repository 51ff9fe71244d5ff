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
      guard exploration.ways(from: situation) > 0 else { continue }
      let happenings = cases.happenings(inState: exploration.standing(situation).state)
      for way in 0..<exploration.ways(from: situation) {
        let link = exploration.link(situation, way)
        for happening in happenings
        where cases.fits(happening, link) && exploration.canTake(link, within: happening.limits) {
          let arms = first != nil && happening.happens[1]
          let disarms = last != nil && happening.happens[2]
          let armed = arms || (isArmed && !disarms)
          let step = RouteStep(link: link, limits: happening.limits)
          if armed, happening.happens[0] { return layers.route(to: situation, isArmed) + [step] }
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
    var happens: [Bool]
    var limits: Int
  }

  /// By which of the events count in a state, a bit each.
  private let all: [[Happening]]
  private let seen: [(index: Int, happens: (Link) -> Bool)]
  private let counting: [(bit: Int, state: Int?)]

  init(_ events: [LinkEvent?], caller: TurnSearch.Limits, book: TurnBook) {
    seen = events.enumerated().compactMap { index, event in
      if case .place(let happens) = event { return (index, happens) }
      return nil
    }
    counting = events.enumerated().compactMap { index, event in
      if case .turn(_, _, let state) = event { return (1 << index, state) }
      return nil
    }
    all = (0..<(1 << events.count)).map { counting in
      var cases: [(happens: [Bool], limits: TurnSearch.Limits)] = [([], caller)]
      for (index, event) in events.enumerated() {
        cases = cases.flatMap { one -> [(happens: [Bool], limits: TurnSearch.Limits)] in
          switch event {
          case .place: return [true, false].map { (one.happens + [$0], one.limits) }
          case .turn(let limits, let opposite, _) where counting & (1 << index) != 0:
            return [(true, limits), (false, opposite)].compactMap { happens, asked in
              one.limits.and(asked).map { (one.happens + [happens], $0) }
            }
          case nil, .turn: return [(one.happens + [false], one.limits)]
          }
        }
      }
      return cases.map { Happening(happens: $0.happens, limits: book.number(of: $0.limits)) }
    }
  }

  /// What can happen in the turns from a state.
  func happenings(inState state: Int) -> [Happening] {
    all[counting.reduce(0) { $1.state == nil || $1.state == state ? $0 | $1.bit : $0 }]
  }

  /// Whether what can be seen of a link is so.
  func fits(_ happening: Happening, _ link: Link) -> Bool {
    for event in seen where event.happens(link) != happening.happens[event.index] { return false }
    return true
  }
}

/// A breadth-first walk through two layers.
private struct Layers {
  private var cameBy: [[RouteStep?]]
  private var wasArmed: [[Bool]]
  private var queue: [(situation: Int, isArmed: Bool)]
  private var head = 0
  private let start: Int

  init(count: Int, isArmed: Bool) {
    cameBy = Array(repeating: Array(repeating: nil, count: count), count: 2)
    wasArmed = Array(repeating: Array(repeating: false, count: count), count: 2)
    queue = [(0, isArmed)]
    start = isArmed ? 1 : 0
  }

  mutating func next() -> (situation: Int, isArmed: Bool)? {
    guard head < queue.count else { return nil }
    defer { head += 1 }
    return queue[head]
  }

  mutating func add(_ step: RouteStep, _ isArmed: Bool, wasArmed before: Bool) {
    let layer = isArmed ? 1 : 0
    let target = step.link.target
    guard cameBy[layer][target] == nil, !(layer == start && target == 0) else { return }
    cameBy[layer][target] = step
    wasArmed[layer][target] = before
    queue.append((target, isArmed))
  }

  func route(to situation: Int, _ isArmed: Bool) -> Route {
    var route: Route = []
    var here = situation
    var layer = isArmed ? 1 : 0
    while let step = cameBy[layer][here] {
      route.append(step)
      layer = wasArmed[layer][here] ? 1 : 0
      here = step.link.source
    }
    return route.reversed()
  }
}
