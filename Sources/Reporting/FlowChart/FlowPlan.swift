/// The parts of a picture and how they hang together, before they have places.
///
/// Arrows to the same box run into one another on their way there: together they are one net.
struct FlowPlan {
  /// What a net is for.
  enum Course: Hashable {
    /// To a later column.
    case forward
    /// To an earlier column, or within a column.
    case back
    /// From the box of this number, which holds what is tried in every state.
    case anytime(Int)
  }

  /// Arrows that are drawn as one on their way.
  struct Net {
    /// Where they go; none for those from "at any time", which part instead.
    let target: Int?
    /// The way they take.
    let course: Course
    /// Their numbers.
    var edges: [Int]
  }

  /// Something that stands in a column: a box, or the place where a net passes between boxes.
  struct Item {
    /// The number of the box.
    let node: Int?
    /// The number of the net that passes.
    let net: Int?
    /// The column.
    let layer: Int
    /// Its height, with the circles on it.
    var height: Double
    /// Where its middle is.
    var y: Double = 0
  }

  /// Where a net touches an item.
  struct Port {
    /// The item.
    let item: Int
    /// The net.
    let net: Int
    /// The gap before the column of this number is where the net goes from here.
    let gap: Int
    /// Whether it is on the right side of the item.
    let isRight: Bool
    /// The arrow that has its label here.
    let edge: Int?
    /// The label in lines.
    let label: [String]
    /// How far it is below the middle of the item.
    var offset: Double = 0
  }

  /// The chart.
  let graph: FlowGraph
  /// The texts of the boxes.
  let boxes: [FlowBox]
  /// The column of each box.
  let ranks: [Int]
  /// How many columns there are.
  let layerCount: Int
  /// All nets.
  private(set) var nets: [Net] = []
  /// The boxes, then what passes; boxes for any time are among them, but stand in no column.
  var items: [Item]
  /// All ports.
  var ports: [Port] = []
  /// The ports of each item.
  private(set) var portsOfItem: [[Int]]
  /// The ports in each gap.
  private(set) var portsOfGap: [[Int]]

  /// The parts of a chart.
  init(_ chart: FlowChart) {
    graph = FlowGraph(chart)
    ranks = FlowRanks.of(graph)
    boxes = graph.nodes.map(FlowBox.init)
    layerCount = (ranks.max() ?? 0) + 1
    items = []
    portsOfItem = []
    portsOfGap = [[Int]](repeating: [], count: layerCount + 1)
    for (node, box) in boxes.enumerated() {
      add(Item(node: node, net: nil, layer: ranks[node], height: box.height + box.crown))
    }
    gatherNets()
    for net in nets.indices { connect(net) }
    growBoxes()
  }

  private mutating func add(_ item: Item) {
    items.append(item)
    portsOfItem.append([])
  }

  private mutating func gatherNets() {
    var known: [NetKey: Int] = [:]
    for (edge, ends) in graph.ends.enumerated() {
      let course = course(from: ends.from, to: ends.to)
      let target: Int? = if case .anytime = course { nil } else { ends.to }
      let key = NetKey(target: target, course: course)
      if let net = known[key] {
        nets[net].edges.append(edge)
      } else {
        known[key] = nets.count
        nets.append(Net(target: target, course: course, edges: [edge]))
      }
    }
  }

  private struct NetKey: Hashable {
    let target: Int?
    let course: Course
  }

  private func course(from: Int, to: Int) -> Course {
    if graph.isAnytime(from) { return .anytime(from) }
    return ranks[from] < ranks[to] ? .forward : .back
  }

  private mutating func connect(_ net: Int) {
    let edges = nets[net].edges
    guard let target = nets[net].target else {
      for edge in edges {
        let to = graph.ends[edge].to
        addPort(item: to, net: net, gap: ranks[to], isRight: false, edge: edge)
      }
      return
    }
    let isBack = nets[net].course == .back
    for edge in edges {
      let from = graph.ends[edge].from
      let leavesRight = !isBack || ranks[from] == ranks[target]
      addPort(item: from, net: net, gap: ranks[from] + (leavesRight ? 1 : 0), isRight: leavesRight, edge: edge)
    }
    addPort(item: target, net: net, gap: ranks[target] + (isBack ? 1 : 0), isRight: isBack, edge: nil)
    let sources = edges.map { ranks[graph.ends[$0].from] }
    let passed =
      isBack
      ? (ranks[target] + 1)..<max(ranks[target] + 1, sources.max() ?? 0)
      : min((sources.min() ?? 0) + 1, ranks[target])..<ranks[target]
    for layer in passed {
      add(Item(node: nil, net: net, layer: layer, height: 0))
      addPort(item: items.count - 1, net: net, gap: layer, isRight: false, edge: nil)
      addPort(item: items.count - 1, net: net, gap: layer + 1, isRight: true, edge: nil)
    }
  }

  private mutating func addPort(item: Int, net: Int, gap: Int, isRight: Bool, edge: Int?) {
    let label = edge.map { edge in
      let isBold = graph.edges[edge].isOnCall
      return FlowText.wrapped(graph.edges[edge].caption, to: 130, size: Self.labelSize, isBold: isBold)
    }
    portsOfItem[item].append(ports.count)
    portsOfGap[gap].append(ports.count)
    ports.append(Port(item: item, net: net, gap: gap, isRight: isRight, edge: edge, label: label ?? []))
  }

  /// The width of the label at a port.
  func labelWidth(at port: Port) -> Double {
    let isBold = port.edge.map { graph.edges[$0].isOnCall } ?? false
    return port.label.map { FlowText.width(of: $0, size: Self.labelSize, isBold: isBold) }.max() ?? 0
  }

  /// The size of the letters of labels.
  static let labelSize = 10.0
  /// The height of one line of a label.
  static let labelLine = 11.5

  /// A box is at least as high as what is written beside it.
  private mutating func growBoxes() {
    for (node, box) in boxes.enumerated() {
      for isRight in [false, true] {
        let rows = portsOfItem[node].filter { ports[$0].isRight == isRight }.map { room(of: ports[$0]) }
        guard !rows.isEmpty else { continue }
        items[node].height = max(items[node].height, rows.reduce(0, +) + 4 + box.crown)
      }
    }
  }

  /// Whether it is where a net goes to in its gap, and not where it comes from.
  func isHead(_ port: Port) -> Bool {
    guard port.edge == nil else { return false }
    return port.isRight == (nets[port.net].course == .back)
  }

  /// Whether two ports are the two ends of a net in one gap.
  func isLinked(_ one: Port, _ other: Port) -> Bool {
    one.net == other.net && one.gap == other.gap && isHead(one) != isHead(other)
  }

  /// The height of a port and the label over it.
  func room(of port: Port) -> Double { port.label.isEmpty ? 12 : Double(port.label.count) * Self.labelLine + 6 }

  /// Where a port is.
  func y(of port: Port) -> Double { items[port.item].y + port.offset }

  /// The ports of a net in a gap.
  func ports(of net: Int, in gap: Int) -> [Port] { portsOfGap[gap].map { ports[$0] }.filter { $0.net == net } }

  /// The items that stand in columns, by column.
  var layers: [[Int]] {
    var layers = [[Int]](repeating: [], count: layerCount)
    for (index, item) in items.enumerated() where item.node.map(graph.isAnytime) != true {
      layers[item.layer].append(index)
    }
    return layers
  }
}
