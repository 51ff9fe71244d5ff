/// The flow of a call for Graphviz.
package enum FlowChartDOT {
  /// The whole file.
  package static func text(_ chart: FlowChart) -> String {
    let graph = FlowGraph(chart)
    var lines = ["digraph flow {"]
    lines.append("  graph [rankdir=LR, label=\(quoted([chart.title])), labelloc=t, fontname=\"sans-serif\"];")
    lines.append("  node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"sans-serif\"];")
    lines.append("  edge [fontname=\"sans-serif\", fontsize=10];")
    for (index, node) in graph.nodes.enumerated() {
      lines.append("  n\(index) [\(attributes(of: node).joined(separator: ", "))];")
    }
    let endings = graph.nodes.indices.filter { graph.nodes[$0].kind.isEnding }.map { "n\($0)" }
    if !endings.isEmpty { lines.append("  { rank=max; \(endings.joined(separator: "; ")); }") }
    for (edge, ends) in zip(graph.edges, graph.ends) {
      let attributes = attributes(of: edge, isAnytime: graph.isAnytime(ends.from))
      lines.append("  n\(ends.from) -> n\(ends.to) [\(attributes.joined(separator: ", "))];")
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  private static func attributes(of node: FlowChart.Node) -> [String] {
    var attributes = ["label=\(quoted(node.caption))", "id=\(quoted([node.id]))"]
    switch node.kind {
    case .state: break
    case .opening: attributes += ["style=filled", "peripheries=2"]
    case .won: attributes.append("shape=ellipse")
    case .partial: attributes += ["shape=hexagon", "style=filled"]
    case .lost: attributes += ["shape=octagon", "style=filled"]
    case .anytime: attributes.append("style=\"rounded,filled,dashed\"")
    }
    attributes.append("fillcolor=\"\(FlowPalette.fill(of: node.kind))\"")
    if node.isUnreached || node.isUncovered {
      // The last of an attribute counts.
      attributes.append("style=\"filled,dashed\"")
      attributes.append("color=\"\(node.isUnreached ? FlowPalette.unreached : FlowPalette.uncovered)\"")
    } else {
      attributes.append("color=\"\(node.step.isEmpty ? FlowPalette.line(of: node.kind) : FlowPalette.call)\"")
    }
    if !node.step.isEmpty { attributes.append("penwidth=3") }
    return attributes
  }

  private static func attributes(of edge: FlowChart.Edge, isAnytime: Bool) -> [String] {
    var attributes = edge.caption.isEmpty ? [] : ["label=\(quoted([edge.caption]))"]
    let color =
      edge.isOnCall
      ? FlowPalette.call
      : edge.isUncovered
        ? FlowPalette.uncovered : isAnytime ? FlowPalette.anytime : FlowPalette.line(of: .state)
    attributes += ["color=\"\(color)\"", "fontcolor=\"\(color)\""]
    if edge.isOnCall {
      attributes.append("penwidth=3")
    } else if isAnytime || edge.isUncovered {
      attributes.append("style=dashed")
    } else if edge.isBack {
      attributes.append("style=dotted")
    }
    if isAnytime { attributes.append("constraint=false") }
    return attributes
  }

  /// A quoted string of lines: Graphviz reads backslashes, quotes and `&…;` in it.
  static func quoted(_ lines: [String]) -> String {
    "\"" + lines.map(escaped).joined(separator: "\\n") + "\""
  }

  private static func escaped(_ text: String) -> String {
    FlowText.cleaned(text).reduce(into: "") { result, character in
      switch character {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
  }
}
