/// In which order the upright parts of nets stand in the gap before a column, and how many fit into one another.
struct FlowTracks {
  /// One net in the gap.
  struct Trunk {
    /// The net.
    let net: Int
    /// Where it is touched from the left.
    let left: [Double]
    /// Where it is touched from the right.
    let right: [Double]

    /// Its topmost place.
    var top: Double { min(left.min() ?? .infinity, right.min() ?? .infinity) }
    /// Its lowest place.
    var bottom: Double { max(left.max() ?? -.infinity, right.max() ?? -.infinity) }
  }

  /// The track of each net in the gap, from the left; a net that runs straight through has none.
  private(set) var tracks: [Int: Int] = [:]
  /// How many tracks there are.
  private(set) var count = 0

  /// Nets that must stand in the gap, in an order with few crossings and no two lines upon each other.
  init(_ trunks: [Trunk]) {
    let bent = trunks.filter { $0.bottom - $0.top >= 0.5 }
    let costs = bent.map { left in bent.map { right in Self.cost(left, right) } }
    var order = bent.indices.sorted { (bent[$0].middle, bent[$0].net) < (bent[$1].middle, bent[$1].net) }
    Self.improve(&order, costs)
    var placed: [(trunk: Trunk, track: Int)] = []
    for trunk in order.map({ bent[$0] }) {
      let beside = placed.filter { $0.trunk.top - 14 < trunk.bottom && trunk.top < $0.trunk.bottom + 14 }
      let track = (beside.map(\.track).max() ?? -1) + 1
      placed.append((trunk: trunk, track: track))
      tracks[trunk.net] = track
      count = max(count, track + 1)
    }
  }

  /// What it costs that one stands left of the other: crossings, and much more where their lines would coincide.
  private static func cost(_ left: Trunk, _ right: Trunk) -> Int {
    let crossings =
      left.right.count { right.top < $0 && $0 < right.bottom }
      + right.left.count { left.top < $0 && $0 < left.bottom }
    let coinciding = left.right.reduce(0) { count, y in count + right.left.count { abs($0 - y) < 5 } }
    return crossings + coinciding * 50
  }

  /// Takes nets out and puts them back where they cost least, until that helps no more.
  private static func improve(_ order: inout [Int], _ costs: [[Int]]) {
    for _ in 0..<20 {
      var helped = false
      for trunk in order.sorted() {
        guard let old = order.firstIndex(of: trunk) else { continue }
        var others = order
        others.remove(at: old)
        var cost = others.reduce(0) { $0 + costs[trunk][$1] }
        var prices = [cost]
        for other in others {
          cost += costs[other][trunk] - costs[trunk][other]
          prices.append(cost)
        }
        guard let best = prices.indices.min(by: { (prices[$0], $0) < (prices[$1], $1) }), prices[best] < prices[old]
        else { continue }
        others.insert(trunk, at: best)
        order = others
        helped = true
      }
      if !helped { return }
    }
  }
}

extension FlowTracks.Trunk {
  fileprivate var middle: Double { (top + bottom) / 2 }
}
