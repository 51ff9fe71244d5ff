internal import CallEngine

/// A turn of a call that the search has found: the link, and the number of the limits its turn keeps to.
struct RouteStep: Hashable {
  var link: Link
  var limits: Int
}

/// A call through an exploration, turn by turn.
typealias Route = [RouteStep]

/// Shortest calls: how each situation was first come to.
struct Routes {
  private let exploration: Exploration
  private let cameFrom: [UInt32]
  private let cameBy: [UInt8]

  init(_ exploration: Exploration) {
    self.exploration = exploration
    var cameFrom = [UInt32](repeating: .max, count: exploration.situations)
    var cameBy = [UInt8](repeating: 0, count: exploration.situations)
    for situation in 0..<exploration.situations {
      exploration.forEachLink(from: situation) { link in
        guard link.target != 0, cameFrom[link.target] == .max else { return }
        cameFrom[link.target] = UInt32(truncatingIfNeeded: situation)
        cameBy[link.target] = UInt8(truncatingIfNeeded: link.way)
      }
    }
    self.cameFrom = cameFrom
    self.cameBy = cameBy
  }

  /// The shortest call to a situation.
  func route(to situation: Int) -> Route {
    var route: Route = []
    var here = situation
    while here != 0, cameFrom[here] != .max {
      let source = Int(cameFrom[here])
      route.append(RouteStep(link: exploration.link(source, Int(cameBy[here])), limits: 0))
      here = source
    }
    return route.reversed()
  }
}
