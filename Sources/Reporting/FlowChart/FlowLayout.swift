/// Where everything of a chart is drawn.
struct FlowLayout {
  /// A place in the picture.
  struct Point: Equatable {
    /// How far from the left.
    var x: Double
    /// How far from the top.
    var y: Double
  }

  /// The place of a box.
  struct Frame {
    /// Its left side.
    var x: Double
    /// Its top.
    var y: Double
    /// How wide it is.
    var width: Double
    /// How high it is.
    var height: Double
  }

  /// The place of a label.
  struct Label {
    /// The arrow it belongs to.
    let edge: Int
    /// Its lines.
    let lines: [String]
    /// Where its lines begin, or end.
    let x: Double
    /// Where the last line stands.
    let baseline: Double
    /// Whether the lines end at `x`.
    let endsThere: Bool
  }

  /// The parts.
  let plan: FlowPlan
  /// The boxes, by number.
  private(set) var frames: [Frame] = []
  /// The corners of each arrow, from where it leaves to where it arrives.
  private(set) var routes: [[Point]] = []
  /// All labels.
  private(set) var labels: [Label] = []
  /// How wide the picture is.
  private(set) var width = 0.0
  /// How high the picture is.
  private(set) var height = 0.0

  /// The height at which the arrows of a box for any time run, below all columns.
  private var buses: [Int: Double] = [:]
  private var tracks: [FlowTracks] = []
  /// The left side and the width of each column.
  private var columns: [(x: Double, width: Double)] = []
  /// Where the first track of each gap is.
  private var firstTracks: [Double] = []

  /// The distance of two tracks.
  private static let trackWidth = 10.0

  /// Places everything of a chart; the picture begins at 0 and is without margins.
  init(_ chart: FlowChart) {
    plan = FlowPlacement.placed(FlowPlan(chart))
    frames = plan.boxes.map { Frame(x: 0, y: 0, width: $0.width, height: 0) }
    placeDown()
    tracks = (0...plan.layerCount).map { FlowTracks(trunks(in: $0)) }
    placeAcross()
    routes = plan.graph.ends.indices.map { route(of: $0) }
    labels = plan.ports.compactMap { label(at: $0) }
  }

  // MARK: - Down

  private mutating func placeDown() {
    let columned = plan.layers.joined().map { plan.items[$0] }
    for (node, box) in plan.boxes.enumerated() {
      let item = plan.items[node]
      frames[node].height = item.height - box.crown
      frames[node].y = item.y - item.height / 2 + box.crown
    }
    let bottom = columned.map { $0.y + $0.height / 2 }.max() ?? 0
    let first = columned.filter { $0.layer == 0 && $0.node != nil }.map { $0.y + $0.height / 2 }.max()
    height = bottom
    var free = first.map { $0 + 30 } ?? 0
    var bus = bottom + 22
    for node in plan.graph.nodes.indices where plan.graph.isAnytime(node) {
      let crown = plan.boxes[node].crown
      frames[node].y = max(free + crown, bus + 14 - frames[node].height)
      let end = frames[node].y + frames[node].height
      buses[node] = end - 14
      bus = end
      free = end + 20
      height = max(height, end)
    }
  }

  private func trunks(in gap: Int) -> [FlowTracks.Trunk] {
    Set(plan.portsOfGap[gap].map { plan.ports[$0].net }).sorted().map { net in
      let ports = plan.ports(of: net, in: gap)
      var left = ports.filter(\.isRight).map { plan.y(of: $0) }
      if let bus = bus(of: net) { left.append(bus) }
      return FlowTracks.Trunk(net: net, left: left, right: ports.filter { !$0.isRight }.map { plan.y(of: $0) })
    }
  }

  private func bus(of net: Int) -> Double? {
    if case .anytime(let node) = plan.nets[net].course { buses[node] } else { nil }
  }

  // MARK: - Across

  private mutating func placeAcross() {
    var x = 0.0
    for gap in 0...plan.layerCount {
      let isOuter = gap == 0 || gap == plan.layerCount
      let count = tracks[gap].count
      if !(isOuter && plan.portsOfGap[gap].isEmpty) {
        x += room(in: gap, atRight: true)
        firstTracks.append(x + Self.trackWidth / 2)
        x += Double(max(count, 1)) * Self.trackWidth
        x += room(in: gap, atRight: false)
      } else {
        firstTracks.append(x)
      }
      guard gap < plan.layerCount else { break }
      let nodes = plan.graph.nodes.indices.filter { plan.ranks[$0] == gap }
      let width = nodes.map { plan.boxes[$0].width }.max() ?? 0
      columns.append((x: x, width: width))
      for node in nodes { (frames[node].x, frames[node].width) = (x, width) }
      x += width
    }
    width = x
  }

  /// The room beside boxes that labels and arrow heads take.
  private func room(in gap: Int, atRight: Bool) -> Double {
    let ports = plan.portsOfGap[gap].map { plan.ports[$0] }.filter { $0.isRight == atRight }
    let rooms = ports.map { plan.labelWidth(at: $0) + (isArrival($0) ? 18 : 12) }
    return max(12, rooms.max() ?? 0)
  }

  /// Whether arrows arrive here.
  private func isArrival(_ port: FlowPlan.Port) -> Bool {
    guard plan.items[port.item].node != nil else { return false }
    return port.edge == nil || plan.nets[port.net].target == nil
  }

  private func trackX(of net: Int, in gap: Int) -> Double {
    firstTracks[gap] + Double(tracks[gap].tracks[net] ?? 0) * Self.trackWidth
  }

  // MARK: - Arrows

  private func route(of edge: Int) -> [Point] {
    let ends = plan.graph.ends[edge]
    guard let net = plan.nets.firstIndex(where: { $0.edges.contains(edge) }),
      let start = plan.ports.first(where: { $0.edge == edge })
    else { return [] }
    if case .anytime(let node) = plan.nets[net].course {
      let x = trackX(of: net, in: start.gap)
      let y = plan.y(of: start)
      let bus = buses[node] ?? y
      return [
        Point(x: side(of: node, isRight: start.gap > 0, at: bus), y: bus), Point(x: x, y: bus), Point(x: x, y: y),
        Point(x: side(of: ends.to, isRight: false, at: y), y: y),
      ]
    }
    var port = start
    var points = [Point(x: side(of: ends.from, isRight: port.isRight, at: plan.y(of: port)), y: plan.y(of: port))]
    while let next = arrival(from: port) {
      let x = trackX(of: net, in: port.gap)
      points += [Point(x: x, y: plan.y(of: port)), Point(x: x, y: plan.y(of: next))]
      if let node = plan.items[next.item].node {
        let y = plan.y(of: next)
        points.append(Point(x: side(of: node, isRight: next.isRight, at: y), y: y))
        break
      }
      guard let on = plan.portsOfItem[next.item].map({ plan.ports[$0] }).first(where: { $0.gap != next.gap }) else {
        break
      }
      port = on
    }
    return points
  }

  /// Where a net goes from a port, over one gap.
  private func arrival(from port: FlowPlan.Port) -> FlowPlan.Port? {
    plan.ports(of: port.net, in: port.gap).first(where: plan.isHead)
  }

  /// The outline of a box at a height.
  private func side(of node: Int, isRight: Bool, at y: Double) -> Double {
    let frame = frames[node]
    let inset = plan.graph.nodes[node].kind.inset(at: y - frame.y, of: frame)
    return isRight ? frame.x + frame.width - inset : frame.x + inset
  }

  private func label(at port: FlowPlan.Port) -> Label? {
    guard let edge = port.edge, let node = plan.items[port.item].node, !port.label.isEmpty else { return nil }
    let frame = frames[node]
    let distance = isArrival(port) ? 13.0 : 6
    return Label(
      edge: edge,
      lines: port.label,
      x: port.isRight ? frame.x + frame.width + distance : frame.x - distance,
      baseline: plan.y(of: port) - 3,
      endsThere: !port.isRight
    )
  }
}

extension FlowChart.Kind {
  /// How much the corners of a box are cut or rounded.
  func corner(of frame: FlowLayout.Frame) -> Double {
    switch self {
    case .state, .anytime: 7
    case .opening: 2
    case .won: min(frame.height / 2, 20)
    case .partial: min(frame.height / 2, 12)
    case .lost: min(frame.height * 0.3, 10)
    }
  }

  /// How far the outline is from the side of the frame at a height within it.
  func inset(at y: Double, of frame: FlowLayout.Frame) -> Double {
    let corner = corner(of: frame)
    let depth = max(0, min(y, frame.height - y))
    switch self {
    case .partial: return max(0, corner * (1 - depth / (frame.height / 2)))
    case .lost: return max(0, corner - depth)
    case .state, .opening, .anytime, .won:
      let rest = max(0, corner - depth)
      return corner - (corner * corner - rest * rest).squareRoot()
    }
  }
}
