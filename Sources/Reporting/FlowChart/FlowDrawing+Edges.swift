extension FlowDrawing {
  /// All arrows: those of a net together, the overlaid call last.
  mutating func drawEdges() {
    let nets = layout.plan.nets.sorted { depth(of: $0) < depth(of: $1) }
    for net in nets { drawNet(net) }
    let call = graph.edges.indices.filter { graph.edges[$0].isOnCall }
    for edge in call { drawCasing(edge, width: 8) }
    for edge in call { drawEdge(edge) }
  }

  /// What is thin lies under what is not.
  private func depth(of net: FlowPlan.Net) -> Int {
    if case .anytime = net.course { 0 } else { 1 }
  }

  private mutating func drawNet(_ net: FlowPlan.Net) {
    let edges = net.edges.filter { !graph.edges[$0].isOnCall }
    for edge in edges { drawCasing(edge, width: 5) }
    for edge in edges where graph.edges[edge].isUncovered { drawEdge(edge) }
    for edge in edges where !graph.edges[edge].isUncovered { drawEdge(edge) }
  }

  /// A rim of background, so that lines that cross do not seem to meet.
  private mutating func drawCasing(_ edge: Int, width: Double) {
    let path = path(of: edge)
    guard !path.isEmpty else { return }
    draw("<path d=\"\(path)\" fill=\"none\" stroke=\"\(FlowPalette.ground)\" stroke-width=\"\(Self.number(width))\"/>")
  }

  private mutating func drawEdge(_ index: Int) {
    let edge = graph.edges[index]
    let path = path(of: index)
    guard !path.isEmpty else { return }
    let look = look(of: index)
    let (from, to) = graph.ends[index]
    let said = edge.caption.isEmpty ? "" : ": \(edge.caption)"
    draw("<g stroke=\"\(look.color)\" stroke-width=\"\(look.width)\" fill=\"none\">")
    draw("<title>\(Self.escaped("\(graph.nodes[from].title) \u{2192} \(graph.nodes[to].title)\(said)"))</title>")
    draw("<path d=\"\(path)\"\(look.dash)/>")
    draw("<path d=\"\(arrowhead(of: index))\" fill=\"\(look.color)\" stroke=\"none\"/>")
    draw("</g>")
  }

  /// The colour and kind of line of an arrow.
  func look(of index: Int) -> (color: String, width: String, dash: String) {
    let edge = graph.edges[index]
    let (from, to) = graph.ends[index]
    let color = edge.isUncovered ? FlowPalette.uncovered : ways[to]
    if edge.isOnCall { return (FlowPalette.call, "4", "") }
    if graph.isAnytime(from) {
      return (edge.isUncovered ? color : FlowPalette.anytime, "1", " stroke-dasharray=\"4 3\"")
    }
    if edge.isUncovered { return (color, "1.5", " stroke-dasharray=\"7 4\"") }
    if edge.isBack { return (color, "1.8", " stroke-dasharray=\"1.5 3.5\" stroke-linecap=\"round\"") }
    return (color, "1.5", "")
  }

  /// The corners without those in line, the end drawn back for the head.
  private func corners(of edge: Int) -> [FlowLayout.Point] {
    var points: [FlowLayout.Point] = []
    for point in layout.routes[edge].map(placed) {
      if points.last == point { continue }
      if points.count > 1, isInLine(points[points.count - 2], points[points.count - 1], point) { points.removeLast() }
      points.append(point)
    }
    return points
  }

  private func isInLine(_ one: FlowLayout.Point, _ two: FlowLayout.Point, _ three: FlowLayout.Point) -> Bool {
    (abs(one.x - two.x) < 0.05 && abs(two.x - three.x) < 0.05)
      || (abs(one.y - two.y) < 0.05 && abs(two.y - three.y) < 0.05)
  }

  private func headLength(of edge: Int) -> Double { graph.edges[edge].isOnCall ? 12 : 8 }

  private func path(of edge: Int) -> String {
    var points = corners(of: edge)
    guard points.count > 1, let start = points.first, let end = points.last else { return "" }
    let back = points[points.count - 2].x < end.x ? -1.0 : 1
    points[points.count - 1].x += back * (headLength(of: edge) - 1)
    var path = "M\(Self.number(start.x)) \(Self.number(start.y))"
    for index in points.indices.dropFirst().dropLast() {
      path += rounded(points[index - 1], points[index], points[index + 1])
    }
    let last = points[points.count - 1]
    return path + "L\(Self.number(last.x)) \(Self.number(last.y))"
  }

  /// A corner drawn as a bend, smaller where a side is short.
  private func rounded(_ one: FlowLayout.Point, _ two: FlowLayout.Point, _ three: FlowLayout.Point) -> String {
    let (before, after) = (abs(two.x - one.x) + abs(two.y - one.y), abs(three.x - two.x) + abs(three.y - two.y))
    let radius = min(8, before / 2, after / 2)
    let enter = toward(one, from: two, by: radius)
    let leave = toward(three, from: two, by: radius)
    return "L\(Self.number(enter.x)) \(Self.number(enter.y))Q\(Self.number(two.x)) \(Self.number(two.y))"
      + " \(Self.number(leave.x)) \(Self.number(leave.y))"
  }

  private func toward(_ goal: FlowLayout.Point, from point: FlowLayout.Point, by length: Double) -> FlowLayout.Point {
    let whole = abs(goal.x - point.x) + abs(goal.y - point.y)
    guard whole > 0 else { return point }
    let part = length / whole
    return FlowLayout.Point(x: point.x + (goal.x - point.x) * part, y: point.y + (goal.y - point.y) * part)
  }

  private func arrowhead(of edge: Int) -> String {
    let points = corners(of: edge)
    guard points.count > 1, let end = points.last else { return "" }
    let length = headLength(of: edge) * (points[points.count - 2].x < end.x ? -1 : 1)
    let half = headLength(of: edge) * 0.45
    return "M\(Self.number(end.x)) \(Self.number(end.y))L\(Self.number(end.x + length)) \(Self.number(end.y - half))"
      + "V\(Self.number(end.y + half))Z"
  }

  /// What takes the call along each arrow, on the arrow where it leaves its box.
  mutating func drawLabels() {
    for label in layout.labels {
      let look = look(of: label.edge)
      let place = placed(FlowLayout.Point(x: label.x, y: label.baseline))
      for (index, line) in label.lines.enumerated() {
        drawText(
          line,
          x: place.x,
          baseline: place.y - Double(label.lines.count - 1 - index) * FlowPlan.labelLine,
          size: FlowPlan.labelSize,
          color: look.color,
          isBold: graph.edges[label.edge].isOnCall,
          anchor: label.endsThere ? "end" : nil,
          hasHalo: true
        )
      }
    }
  }
}
