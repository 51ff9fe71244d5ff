internal import CallEngine

/// The situations in an order in which every turn leads forward, as far as there is one.
///
/// Kahn's method: what is left over lies on a round that can be walked for ever, or behind one.
struct CallOrder {
  let order: [UInt32]
  /// Whether no call goes on for ever.
  let isFinite: Bool
  /// Situations that a caller can get to.
  let isReached: [Bool]
  private let exploration: Exploration
  private let mayTake: (Link) -> Bool

  /// - Parameters:
  ///   - starts: Where calls begin.
  ///   - mayTake: Links that may be taken.
  init(_ exploration: Exploration, from starts: Range<Int> = 0..<1, mayTake: @escaping (Link) -> Bool = { _ in true }) {
    self.exploration = exploration
    self.mayTake = mayTake
    var comers = [UInt32](repeating: 0, count: exploration.situations)
    var seen = [Bool](repeating: false, count: exploration.situations)
    for start in starts { seen[start] = true }
    var reached = starts.count
    var waiting = starts.map { UInt32(truncatingIfNeeded: $0) }
    while let here = waiting.popLast().map(Int.init) {
      exploration.forEachLink(from: here) { link in
        guard mayTake(link) else { return }
        comers[link.target] += 1
        guard !seen[link.target] else { return }
        seen[link.target] = true
        reached += 1
        waiting.append(UInt32(truncatingIfNeeded: link.target))
      }
    }
    var order = starts.filter { comers[$0] == 0 }.map { UInt32(truncatingIfNeeded: $0) }
    var head = 0
    while head < order.count {
      let here = Int(order[head])
      head += 1
      exploration.forEachLink(from: here) { link in
        guard mayTake(link) else { return }
        comers[link.target] -= 1
        if comers[link.target] == 0 { order.append(UInt32(truncatingIfNeeded: link.target)) }
      }
    }
    self.order = order
    isReached = seen
    isFinite = order.count == reached
  }

  /// The longest call; only for a finite order.
  ///
  /// - Parameter limits: What its turns keep to.
  func longest(limits: Int = 0) -> Route {
    var length = [Int32](repeating: -1, count: exploration.situations)
    var cameBy = [UInt32](repeating: .max, count: exploration.situations)
    var way = [UInt8](repeating: 0, count: exploration.situations)
    length[0] = 0
    var last = 0
    for here in order.map(Int.init) {
      if length[here] > length[last] { last = here }
      exploration.forEachLink(from: here) { link in
        guard mayTake(link), length[here] + 1 > length[link.target] else { return }
        length[link.target] = length[here] + 1
        cameBy[link.target] = UInt32(truncatingIfNeeded: here)
        way[link.target] = UInt8(truncatingIfNeeded: link.way)
      }
    }
    var route: Route = []
    while cameBy[last] != .max {
      let source = Int(cameBy[last])
      route.append(RouteStep(link: exploration.link(source, Int(way[last])), limits: limits))
      last = source
    }
    return route.reversed()
  }
}
