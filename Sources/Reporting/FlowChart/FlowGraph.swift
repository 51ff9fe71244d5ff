/// A chart by numbers: its boxes, and the arrows between boxes that exist.
struct FlowGraph {
  /// The boxes of the chart.
  let nodes: [FlowChart.Node]
  /// The arrows of the chart, those that lead from a box to a box other than "at any time".
  let edges: [FlowChart.Edge]
  /// The numbers of the boxes at the two ends of each arrow.
  let ends: [(from: Int, to: Int)]

  /// The first box of an id is the one that arrows mean.
  init(_ chart: FlowChart) {
    nodes = chart.nodes
    let indices = Dictionary(chart.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var edges: [FlowChart.Edge] = []
    var ends: [(from: Int, to: Int)] = []
    for edge in chart.edges {
      guard let from = indices[edge.from], let to = indices[edge.to], chart.nodes[to].kind != .anytime else { continue }
      edges.append(edge)
      ends.append((from: from, to: to))
    }
    self.edges = edges
    self.ends = ends
  }

  /// Whether a box holds what is tried in every state.
  func isAnytime(_ node: Int) -> Bool { nodes[node].kind == .anytime }
}
