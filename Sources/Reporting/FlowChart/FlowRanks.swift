/// Which column each box stands in: how many steps it is from the opening.
struct FlowRanks {
  private let graph: FlowGraph
  /// The boxes that arrows lead to, by box, in the order of the script; endings and what leads nowhere left out.
  private let successors: [[Int]]
  /// The same without the arrows that close a cycle.
  private var acyclic: [[Int]] = []
  /// Boxes, each before those it leads to.
  private var sorted: [Int] = []

  /// The column of each box; boxes for any time stand in the first.
  static func of(_ graph: FlowGraph) -> [Int] {
    var ranks = FlowRanks(graph)
    ranks.breakCycles()
    return ranks.columns()
  }

  private init(_ graph: FlowGraph) {
    self.graph = graph
    var successors = [Set<Int>](repeating: [], count: graph.nodes.count)
    for (from, to) in graph.ends where Self.isRanked(graph.nodes[from]) && Self.isRanked(graph.nodes[to]) {
      if from != to, graph.nodes[to].kind != .opening { successors[from].insert(to) }
    }
    self.successors = successors.map { $0.sorted() }
  }

  private static func isRanked(_ node: FlowChart.Node) -> Bool { node.kind == .state || node.kind == .opening }

  private enum Mark { case new, open, done }

  /// Depth first from the opening, in the order of the script; an arrow to a box still open closes a cycle.
  private mutating func breakCycles() {
    let ranked = graph.nodes.indices.filter { Self.isRanked(graph.nodes[$0]) }
    let openings = ranked.filter { graph.nodes[$0].kind == .opening }
    var marks = [Mark](repeating: .new, count: graph.nodes.count)
    var kept = [[Int]](repeating: [], count: graph.nodes.count)
    var finished: [Int] = []
    for root in openings + ranked where marks[root] == .new {
      var path: [(node: Int, next: Int)] = [(node: root, next: 0)]
      marks[root] = .open
      while let (node, next) = path.last {
        guard next < successors[node].count else {
          marks[node] = .done
          finished.append(node)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = successors[node][next]
        guard marks[target] != .open else { continue }
        kept[node].append(target)
        guard marks[target] == .new else { continue }
        marks[target] = .open
        path.append((node: target, next: 0))
      }
    }
    acyclic = kept
    sorted = finished.reversed()
  }

  /// The columns; where the longest ways make many, the shortest ones count if the picture is then less of a ribbon.
  private func columns() -> [Int] {
    let long = columns(from: longest())
    guard (long.max() ?? 0) >= Self.mostColumns else { return long }
    let short = columns(from: shortest())
    return Self.stretch(of: short) < Self.stretch(of: long) ? short : long
  }

  /// The most columns a picture by longest ways has in any case.
  private static let mostColumns = 6

  /// How far from a screen's shape the picture is: 1 where it fits, 2 where it is twice as long or as high.
  private static func stretch(of ranks: [Int]) -> Double {
    let counts = Dictionary(grouping: ranks, by: { $0 }).mapValues(\.count)
    let width = Double((ranks.max() ?? 0) + 1) * 340
    let height = Double(counts.values.max() ?? 1) * 100
    return max(width / height / 1.8, 1.8 * height / width)
  }

  /// The steps of the longest way from the opening, for boxes that a way leads to.
  private func longest() -> [Int: Int] {
    var steps = openings
    for node in sorted {
      guard let here = steps[node] else { continue }
      for target in acyclic[node] { steps[target] = max(steps[target] ?? 0, here + 1) }
    }
    return steps
  }

  /// The steps of the shortest way from the opening, for boxes that a way leads to.
  private func shortest() -> [Int: Int] {
    var steps = openings
    var reached = steps.keys.sorted()
    while !reached.isEmpty {
      var next: [Int] = []
      for node in reached {
        for target in successors[node] where steps[target] == nil {
          steps[target] = (steps[node] ?? 0) + 1
          next.append(target)
        }
      }
      reached = next
    }
    return steps
  }

  private var openings: [Int: Int] {
    Dictionary(uniqueKeysWithValues: sorted.filter { graph.nodes[$0].kind == .opening }.map { ($0, 0) })
  }

  private func columns(from steps: [Int: Int]) -> [Int] {
    var ranks = graph.nodes.indices.map { steps[$0] ?? 0 }
    // What no state leads to stands close before what it leads to itself.
    let end = max(1, steps.values.max() ?? 0) + 1
    for node in sorted.reversed() where steps[node] == nil {
      ranks[node] = max(0, (acyclic[node].map { ranks[$0] }.min() ?? end) - 1)
    }
    // Boxes for any time stand in the first column, so that endings cannot.
    let last = sorted.map { ranks[$0] }.max() ?? 0
    for node in graph.nodes.indices where graph.nodes[node].kind.isEnding { ranks[node] = last + 1 }
    return ranks
  }
}
