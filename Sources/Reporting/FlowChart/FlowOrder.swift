/// In which order items stand in their columns: so that few nets cross.
struct FlowOrder {
  private struct Link {
    let left: Int
    let right: Int
    let net: Int
  }

  private let plan: FlowPlan
  /// What is connected over the gap before each column.
  private let links: [[Link]]
  /// What is connected within each column.
  private let levels: [[Link]]
  /// Items that nothing but "at any time" is connected with; they stand at the foot of their columns.
  private let loose: Set<Int>
  private var layers: [[Int]]
  private var place: [Double]

  /// The items of each column from top to bottom.
  static func of(_ plan: FlowPlan) -> [[Int]] {
    var order = FlowOrder(plan)
    order.arrange()
    return order.layers
  }

  private init(_ plan: FlowPlan) {
    self.plan = plan
    links = plan.portsOfGap.map { gap in
      gap.flatMap { left in
        gap.compactMap { right in
          let (left, right) = (plan.ports[left], plan.ports[right])
          guard plan.isLinked(left, right), left.isRight, !right.isRight else { return nil }
          return Link(left: left.item, right: right.item, net: left.net)
        }
      }
    }
    levels = (0..<plan.layerCount).map { layer in
      let ports = plan.portsOfGap[layer + 1].map { plan.ports[$0] }.filter(\.isRight)
      return ports.filter(plan.isHead).flatMap { head in
        ports.filter { plan.isLinked(head, $0) && $0.item != head.item }
          .map { Link(left: $0.item, right: head.item, net: head.net) }
      }
    }
    let linked = Set((links + levels).joined().flatMap { [$0.left, $0.right] })
    loose = Set(plan.items.indices.filter { !linked.contains($0) })
    place = [Double](repeating: 0, count: plan.items.count)
    func rank(_ item: Int) -> Int {
      plan.items[item].node ?? plan.items[item].net.flatMap { plan.nets[$0].target } ?? 0
    }
    let loose = loose
    layers = plan.layers.map { layer in
      layer.sorted { (loose.contains($0) ? 1 : 0, rank($0), $0) < (loose.contains($1) ? 1 : 0, rank($1), $1) }
    }
    for layer in layers.indices { stack(layer) }
  }

  /// Barycentre sweeps over the columns to and fro; then neighbours change places while that helps.
  private mutating func arrange() {
    var best = layers
    var fewest = crossings
    for sweep in 0..<24 {
      let isForward = sweep.isMultiple(of: 2)
      for layer in isForward ? Array(layers.indices) : layers.indices.reversed() {
        sort(layer, byLeft: isForward, byRight: !isForward || sweep >= 12)
      }
      swapNeighbours(rounds: 2)
      let count = crossings
      if count < fewest { (best, fewest) = (layers, count) }
    }
    layers = best
    for layer in layers.indices { stack(layer) }
    swapNeighbours(rounds: 8)
  }

  /// Where the items of a column would be if it were stacked around a middle line.
  private mutating func stack(_ layer: Int) {
    let heights = layers[layer].map { height(of: $0) + 18 }
    var y = -heights.reduce(0, +) / 2
    for (item, height) in zip(layers[layer], heights) {
      place[item] = y + height / 2
      y += height
    }
  }

  private func height(of item: Int) -> Double {
    guard let node = plan.items[item].node else { return 0 }
    let right = plan.portsOfItem[item].count { plan.ports[$0].isRight }
    let rows = max(right, plan.portsOfItem[item].count - right)
    return max(plan.boxes[node].bareHeight, Double(rows) * 18)
  }

  private mutating func sort(_ layer: Int, byLeft: Bool, byRight: Bool) {
    var sums: [Int: (total: Double, count: Double)] = [:]
    if byLeft {
      for link in links[layer] {
        let sum = sums[link.right] ?? (total: 0, count: 0)
        sums[link.right] = (total: sum.total + place[link.left], count: sum.count + 1)
      }
    }
    if byRight {
      for link in links[layer + 1] {
        let sum = sums[link.left] ?? (total: 0, count: 0)
        sums[link.left] = (total: sum.total + place[link.right], count: sum.count + 1)
      }
    }
    let wanted = layers[layer].enumerated().map { index, item in
      let own = loose.contains(item) ? .infinity : place[item]
      return (at: sums[item].map { $0.total / $0.count } ?? own, index: index, item: item)
    }
    layers[layer] = wanted.sorted { ($0.at, $0.index) < ($1.at, $1.index) }.map(\.item)
    stack(layer)
  }

  private var crossings: Int { links.indices.reduce(0) { $0 + crossings(in: $1) } }

  private func crossings(in gap: Int) -> Int {
    let links = links[gap]
    var count = 0
    for (index, one) in links.enumerated() {
      for other in links[(index + 1)...] where one.net != other.net && one.left != other.left {
        if (place[one.left] - place[other.left]) * (place[one.right] - place[other.right]) < 0 { count += 1 }
      }
    }
    return count
  }

  private mutating func swapNeighbours(rounds: Int) {
    for _ in 0..<rounds {
      var helped = false
      for layer in layers.indices where layers[layer].count > 1 {
        for index in 1..<layers[layer].count where !loose.contains(layers[layer][index]) {
          let before = cost(around: layer)
          layers[layer].swapAt(index - 1, index)
          stack(layer)
          if cost(around: layer) < before {
            helped = true
          } else {
            layers[layer].swapAt(index - 1, index)
            stack(layer)
          }
        }
      }
      if !helped { return }
    }
  }

  /// Crossings first, then how far nets go up and down.
  private func cost(around layer: Int) -> Double {
    var cost = Double(crossings(in: layer) + crossings(in: layer + 1)) * 400
    for link in links[layer] + links[layer + 1] + levels[layer] { cost += abs(place[link.left] - place[link.right]) }
    return cost
  }
}
