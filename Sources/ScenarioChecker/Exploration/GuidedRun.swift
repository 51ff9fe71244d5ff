internal import CallEngine

/// Runs through calls in full sight to where something happens, along a map in which less is in sight.
///
/// On the map the turns still missing are at most as many as in the call itself, so the situations with the fewest are tried first. What it
/// finds is a call; that it finds none says nothing.
struct GuidedRun {
  private let map: Exploration
  private let code: PositionCode
  private let book: TurnBook
  /// What every turn keeps to, by number in the book.
  private let limits: Int
  private let goal: LinkEvent
  /// Turns still missing, for each situation of the map; `far` where it cannot happen any more.
  private let missing: [Int]
  private static let far = Int.max

  /// - Parameters:
  ///   - map: A complete exploration with less in sight.
  ///   - code: Of situations in full sight.
  ///   - goal: As the map sees it.
  init(_ map: Exploration, code: PositionCode, book: TurnBook, goal: LinkEvent, caller: TurnSearch.Limits) {
    self.map = map
    self.code = code
    self.book = book
    self.goal = goal
    limits = book.number(of: caller)
    var cameFrom: [[Int]] = Array(repeating: [], count: map.situations)
    var missing = Array(repeating: Self.far, count: map.situations)
    var front: [Int] = []
    for situation in 0..<map.situations {
      map.forEachLink(from: situation) { link in
        if Self.mayHappen(goal, on: link, of: map) {
          if missing[situation] == Self.far { front.append(situation) }
          missing[situation] = 1
        }
        cameFrom[link.target].append(situation)
      }
    }
    var head = 0
    while head < front.count {
      let here = front[head]
      head += 1
      for source in cameFrom[here] where missing[source] == Self.far {
        missing[source] = missing[here] + 1
        front.append(source)
      }
    }
    self.missing = missing
  }

  private static func mayHappen(_ goal: LinkEvent, on link: Link, of map: Exploration) -> Bool {
    switch goal {
    case .place(let happens): happens(link)
    case .turn(_, _, let state): state == nil || map.state(link.source) == state
    }
  }

  private struct Arrival {
    var source: Int
    var turn: FoundTurn
  }

  /// A call in which it happens; nil when none was found in so many situations.
  func call(from opening: Standing, most: Int) -> [FoundTurn]? {
    guard code.width <= 63, missing[0] != Self.far else { return nil }
    var table = PositionTable()
    var arrivals: [Arrival?] = [nil]
    // By turns missing: first come, first tried.
    var waiting: [[Int]] = []
    var heads: [Int] = []
    func wait(_ situation: Int, _ turns: Int) {
      while waiting.count <= turns {
        waiting.append([])
        heads.append(0)
      }
      waiting[turns].append(situation)
    }
    wait(table.number(of: code.pack(opening)), missing[0])
    var tried = 0
    while tried < most, let nearest = waiting.indices.first(where: { heads[$0] < waiting[$0].count }) {
      let here = waiting[nearest][heads[nearest]]
      heads[nearest] += 1
      tried += 1
      let standing = code.unpack(table[here])
      guard let onMap = map.table.known(map.code.pack(standing)) else { continue }
      let page = book.page(at: standing)
      for way in page.places.indices {
        guard let found = turn(page, way, standing.state), let link = map.link(from: onMap, by: found.reaction) else {
          continue
        }
        let step = FoundTurn(reaction: found.reaction, turn: found.turn, limits: found.limits)
        if found.reaches || Self.reaches(goal, link) {
          return route(to: here, arrivals) + [step]
        }
        guard missing[link.target] != Self.far else { continue }
        let before = table.count
        let next = table.number(of: code.pack(map.flow.after(found.reaction, at: standing)))
        guard next == before else { continue }
        arrivals.append(Arrival(source: here, turn: step))
        wait(next, missing[link.target])
      }
    }
    return nil
  }

  private static func reaches(_ goal: LinkEvent, _ link: Link) -> Bool {
    if case .place(let happens) = goal { return happens(link) }
    return false
  }

  /// The turn that takes a way: one in which it happens, where that is heard and can be.
  private func turn(_ page: TurnBook.Page, _ way: Int, _ state: Int)
    -> (reaction: Int, turn: FlowTurn, limits: TurnSearch.Limits, reaches: Bool)?
  {
    let caller = book.limits(limits)
    if case .turn(let asked, _, let place) = goal, place == nil || place == state, let both = caller.and(asked),
      let (reaction, turn) = book.turn(page, way, book.number(of: both))
    {
      return (reaction, turn, both, true)
    }
    return book.turn(page, way, limits).map { ($0.reaction, $0.turn, caller, false) }
  }

  private func route(to situation: Int, _ arrivals: [Arrival?]) -> [FoundTurn] {
    var route: [FoundTurn] = []
    var here = situation
    while let arrival = arrivals[here] {
      route.append(arrival.turn)
      here = arrival.source
    }
    return route.reversed()
  }
}
