/// The colours of a drawn chart; each is told by a shape, a word or a kind of line as well.
enum FlowPalette {
  /// The background.
  static let ground = "#fbfbf9"
  /// Text.
  static let ink = "#1f2733"
  /// Small text that matters less.
  static let quiet = "#556070"
  /// What no test comes to.
  static let uncovered = "#667080"
  /// What no call comes to.
  static let unreached = "#c81e1e"
  /// The overlaid call.
  static let call = "#1d5fd6"
  /// What is tried in every state.
  static let anytime = "#8a6d3b"

  /// The colours of arrows to states: arrows that run into one another have one colour.
  private static let ways = ["#44546a", "#6d3fa8", "#0f766e", "#8a4b1f", "#5b6b12", "#9b2c6f"]

  /// The colours of arrows to each box; states in the same or the next column have different ones as far as they last.
  static func ways(in plan: FlowPlan) -> [String] {
    var chosen: [(rank: Int, way: Int)] = []
    return plan.graph.nodes.indices.map { index in
      let kind = plan.graph.nodes[index].kind
      if kind.isEnding { return line(of: kind) }
      let rank = plan.ranks[index]
      let near = chosen.filter { abs($0.rank - rank) < 2 }
      let uses = ways.indices.map { way in near.count { $0.way == way } }
      let way = uses.indices.min { (uses[$0], $0) < (uses[$1], $1) } ?? 0
      chosen.append((rank: rank, way: way))
      return ways[way]
    }
  }

  /// The outline of a box.
  static func line(of kind: FlowChart.Kind) -> String {
    switch kind {
    case .state, .opening: "#44546a"
    case .won: "#15803d"
    case .partial: "#9a5b00"
    case .lost: "#b42318"
    case .anytime: anytime
    }
  }

  /// The inside of a box.
  static func fill(of kind: FlowChart.Kind) -> String {
    switch kind {
    case .state: "#ffffff"
    case .opening: "#e8edf5"
    case .won: "#dff5e5"
    case .partial: "#fdf0d0"
    case .lost: "#fde2df"
    case .anytime: "#f8f3e8"
    }
  }
}
