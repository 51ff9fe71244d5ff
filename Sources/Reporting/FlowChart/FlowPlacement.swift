/// How far down items and ports are.
struct FlowPlacement {
  private var plan: FlowPlan
  private let layers: [[Int]]

  /// The plan with all items of columns and all ports in their places; the topmost begins at 0.
  static func placed(_ plan: FlowPlan) -> FlowPlan {
    var placement = FlowPlacement(plan: plan, layers: FlowOrder.of(plan))
    placement.place()
    return placement.plan
  }

  private init(plan: FlowPlan, layers: [[Int]]) {
    self.plan = plan
    self.layers = layers
  }

  private mutating func place() {
    for layer in layers {
      var y = 0.0
      for (index, item) in layer.enumerated() {
        if index > 0 { y += distance(layer[index - 1], item) }
        plan.items[item].y = y
      }
      for item in layer { plan.items[item].y -= y / 2 }
    }
    for round in 0..<40 {
      sortPorts()
      let isForward = round.isMultiple(of: 2)
      for layer in isForward ? layers : layers.reversed() { settle(layer) }
    }
    sortPorts()
    straighten()
    let top = layers.joined().map { plan.items[$0].y - plan.items[$0].height / 2 }.min() ?? 0
    for item in layers.joined() { plan.items[item].y -= top }
  }

  /// How far the middles of two neighbours are apart at least.
  private func distance(_ upper: Int, _ lower: Int) -> Double {
    let (upper, lower) = (plan.items[upper], plan.items[lower])
    let between: Double =
      switch (upper.node == nil, lower.node == nil) {
      case (true, true): 11
      case (false, false): 24
      default: 16
      }
    return (upper.height + lower.height) / 2 + between
  }

  /// Ports of one side from top to bottom as the other ends of their nets are.
  private mutating func sortPorts() {
    for item in plan.items.indices {
      guard let node = plan.items[item].node, !plan.graph.isAnytime(node) else { continue }
      for isRight in [false, true] {
        let rows = plan.portsOfItem[item].filter { plan.ports[$0].isRight == isRight }
        let sorted = rows.map { (at: farEnd(of: $0), port: $0) }.sorted { ($0.at, $0.port) < ($1.at, $1.port) }
        let crown = plan.boxes[node].crown
        var offset = crown / 2 - rows.reduce(0) { $0 + plan.room(of: plan.ports[$1]) } / 2
        for (_, port) in sorted {
          let room = plan.room(of: plan.ports[port])
          plan.ports[port].offset = offset + (plan.ports[port].label.isEmpty ? room / 2 : room - 4)
          offset += room
        }
      }
    }
  }

  /// What comes from "at any time" comes from below.
  private func farEnd(of index: Int) -> Double {
    let port = plan.ports[index]
    if case .anytime = plan.nets[port.net].course { return .infinity }
    let others = plan.portsOfGap[port.gap].filter { isFarEnd($0, of: index) }.map { plan.y(of: plan.ports[$0]) }
    return others.isEmpty ? plan.items[port.item].y : others.reduce(0, +) / Double(others.count)
  }

  private func isFarEnd(_ other: Int, of index: Int) -> Bool { plan.isLinked(plan.ports[index], plan.ports[other]) }

  /// Moves the items of a column to where their nets pull them, as near as their neighbours let them.
  private mutating func settle(_ layer: [Int]) {
    guard let first = layer.first else { return }
    var shift = 0.0
    var shifts: [Double] = []
    var previous = first
    for item in layer {
      if item != first { shift += distance(previous, item) }
      shifts.append(shift)
      previous = item
    }
    let wishes = layer.map { wish(of: $0) }
    let wanted = zip(wishes, shifts).map { (at: $0.at - $1, weight: $0.weight) }
    for ((item, y), shift) in zip(zip(layer, Self.ascending(wanted)), shifts) { plan.items[item].y = y + shift }
  }

  private func wish(of item: Int) -> (at: Double, weight: Double) {
    var total = 0.0
    var weight = 0.0
    for index in plan.portsOfItem[item] {
      let port = plan.ports[index]
      if case .anytime = plan.nets[port.net].course { continue }
      let others = plan.portsOfGap[port.gap].filter { isFarEnd($0, of: index) && plan.ports[$0].item != item }
      for other in others.map({ plan.ports[$0] }) {
        let passing = [item, other.item].filter { plan.items[$0].node == nil }.count
        let pull = (passing == 2 ? 6.0 : passing == 1 ? 2.0 : 1.5) / Double(others.count)
        total += pull * (plan.y(of: other) - port.offset)
        weight += pull
      }
    }
    // What nothing pulls stands close under its neighbour.
    return weight == 0 ? (at: -1_000_000, weight: 0.000_001) : (at: total / weight, weight: weight)
  }

  /// The ascending numbers nearest to the wanted ones: neighbours in the wrong order share their weighted mean.
  private static func ascending(_ wanted: [(at: Double, weight: Double)]) -> [Double] {
    var blocks: [(at: Double, weight: Double, count: Int)] = []
    for wish in wanted {
      var block = (at: wish.at, weight: wish.weight, count: 1)
      while let last = blocks.last, last.at >= block.at {
        let weight = last.weight + block.weight
        let at = (last.at * last.weight + block.at * block.weight) / weight
        block = (at: at, weight: weight, count: last.count + block.count)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    return blocks.flatMap { [Double](repeating: $0.at, count: $0.count) }
  }

  /// Takes steps out of nets: what passes several columns does so at one height where its neighbours let it.
  private mutating func straighten() {
    let chains = plan.nets.indices.map { net in
      plan.items.indices.filter { plan.items[$0].net == net }.sorted { plan.items[$0].layer > plan.items[$1].layer }
    }
    for _ in 0..<4 {
      for chain in chains { straighten(chain[...]) }
      for item in layers.joined() where plan.items[item].node != nil { alignBox(item) }
    }
  }

  /// Moves a box a little where more of its nets then run on without a step.
  private mutating func alignBox(_ item: Int) {
    let room = room(for: item)
    let steps = plan.portsOfItem[item].flatMap { index in
      plan.portsOfGap[plan.ports[index].gap].filter { isFarEnd($0, of: index) && plan.ports[$0].item != item }
        .map { plan.y(of: plan.ports[$0]) - plan.y(of: plan.ports[index]) }
    }
    func straight(after move: Double) -> Int { steps.count { abs($0 - move) < 0.5 } }
    let moves = steps.filter { abs($0) < 14 && (room.low...room.high).contains(plan.items[item].y + $0) }
    let best = moves.max { (straight(after: $0), -abs($0)) < (straight(after: $1), -abs($1)) }
    if let best, straight(after: best) > straight(after: 0) { plan.items[item].y += best }
  }

  /// - Parameter chain: The passing places of a net from right to left.
  private mutating func straighten(_ chain: ArraySlice<Int>) {
    var rest = chain
    while let first = rest.first {
      var run = [first]
      var room = room(for: first)
      for next in rest.dropFirst() {
        let other = self.room(for: next)
        let (low, high) = (max(room.low, other.low), min(room.high, other.high))
        guard low <= high else { break }
        room = (low: low, high: high)
        run.append(next)
      }
      rest = rest.dropFirst(run.count)
      let wishes = ([run.first, run.last].compactMap { $0 }).flatMap { neighbours(of: $0, outside: run) }
      let middle = run.reduce(0) { $0 + plan.items[$1].y } / Double(run.count)
      let possible = wishes.filter { (room.low...room.high).contains($0) }
      let y = possible.min { abs($0 - middle) < abs($1 - middle) } ?? min(max(middle, room.low), room.high)
      for item in run { plan.items[item].y = y }
    }
  }

  /// How far up and down an item can go between its neighbours.
  private func room(for item: Int) -> (low: Double, high: Double) {
    let layer = layers[plan.items[item].layer]
    guard let index = layer.firstIndex(of: item) else { return (low: plan.items[item].y, high: plan.items[item].y) }
    let low = index > 0 ? plan.items[layer[index - 1]].y + distance(layer[index - 1], item) : -.infinity
    let high = index + 1 < layer.count ? plan.items[layer[index + 1]].y - distance(item, layer[index + 1]) : .infinity
    return low <= high ? (low: low, high: high) : (low: plan.items[item].y, high: plan.items[item].y)
  }

  private func neighbours(of item: Int, outside run: [Int]) -> [Double] {
    plan.portsOfItem[item].flatMap { index in
      plan.portsOfGap[plan.ports[index].gap].filter { isFarEnd($0, of: index) && !run.contains(plan.ports[$0].item) }
        .map { plan.y(of: plan.ports[$0]) }
    }
  }
}
