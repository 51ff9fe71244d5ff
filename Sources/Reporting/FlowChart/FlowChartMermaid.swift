/// The flow of a call for Mermaid, which many pages draw from text.
package enum FlowChartMermaid {
  /// The whole diagram.
  package static func text(_ chart: FlowChart) -> String {
    let graph = FlowGraph(chart)
    var lines = ["---", "title: \(yaml(chart.title))", "---", "flowchart LR"]
    for (index, node) in graph.nodes.enumerated() { lines.append("  " + box(index, node)) }
    for (edge, ends) in zip(graph.edges, graph.ends) {
      let arrow =
        edge.isOnCall ? "==>" : edge.isUncovered || edge.isBack || graph.isAnytime(ends.from) ? "-.->" : "-->"
      let label = edge.caption.isEmpty ? "" : "|\(quoted([edge.caption]))|"
      lines.append("  n\(ends.from) \(arrow)\(label) n\(ends.to)")
    }
    return (lines + styles(of: graph) + [""]).joined(separator: "\n")
  }

  private static func box(_ index: Int, _ node: FlowChart.Node) -> String {
    let text = quoted(node.caption)
    return switch node.kind {
    case .state, .anytime: "n\(index)(\(text))"
    case .opening: "n\(index)[[\(text)]]"
    case .won: "n\(index)([\(text)])"
    case .partial: "n\(index){{\(text)}}"
    case .lost: "n\(index)[\(text)]"
    }
  }

  private static func styles(of graph: FlowGraph) -> [String] {
    var lines: [String] = []
    for kind in FlowChart.Kind.allCases {
      let members = graph.nodes.indices.filter { graph.nodes[$0].kind == kind }
      let dash = kind == .anytime ? ",stroke-dasharray:6 4" : ""
      let look = "fill:\(FlowPalette.fill(of: kind)),stroke:\(FlowPalette.line(of: kind)),color:\(FlowPalette.ink)"
      lines += style(kind.rawValue, look + dash, of: members)
    }
    let called = graph.nodes.indices.filter { !graph.nodes[$0].step.isEmpty }
    lines += style("call", "stroke:\(FlowPalette.call),stroke-width:3px", of: called)
    let uncovered = graph.nodes.indices.filter { graph.nodes[$0].isUncovered && !graph.nodes[$0].isUnreached }
    lines += style("uncovered", "stroke:\(FlowPalette.uncovered),stroke-dasharray:6 4", of: uncovered)
    let unreached = graph.nodes.indices.filter { graph.nodes[$0].isUnreached }
    lines += style("unreached", "stroke:\(FlowPalette.unreached),stroke-dasharray:6 4", of: unreached)
    let onCall = graph.edges.indices.filter { graph.edges[$0].isOnCall }
    lines += linkStyle("stroke:\(FlowPalette.call),stroke-width:4px", of: onCall)
    let untested = graph.edges.indices.filter { graph.edges[$0].isUncovered && !graph.edges[$0].isOnCall }
    lines += linkStyle("stroke:\(FlowPalette.uncovered)", of: untested)
    return lines
  }

  private static func style(_ name: String, _ look: String, of nodes: [Int]) -> [String] {
    guard !nodes.isEmpty else { return [] }
    return [
      "  classDef \(name)Box \(look)", "  class \(nodes.map { "n\($0)" }.joined(separator: ",")) \(name)Box",
    ]
  }

  private static func linkStyle(_ look: String, of edges: [Int]) -> [String] {
    edges.isEmpty ? [] : ["  linkStyle \(edges.map(String.init).joined(separator: ",")) \(look)"]
  }

  /// A quoted text of lines.
  static func quoted(_ lines: [String]) -> String {
    "\"" + lines.map(escaped).joined(separator: "<br/>") + "\""
  }

  /// Signs that Mermaid, its Markdown or HTML could read become `#35;` and the like; so do signs that begin a list.
  private static func escaped(_ text: String) -> String {
    var result = ""
    var previous: Character?
    for character in FlowText.cleaned(text) {
      if isPlain(character, after: previous) {
        result.append(character)
      } else {
        for scalar in character.unicodeScalars { result += "#\(scalar.value);" }
      }
      previous = character
    }
    return result
  }

  private static func isPlain(_ character: Character, after previous: Character?) -> Bool {
    guard character.isASCII else { return true }
    if character.isLetter || character.isNumber || ", /'".contains(character) { return true }
    guard let previous else { return false }
    switch character {
    case "+": return true
    case "-": return previous.isLetter || previous.isNumber
    case ".": return !previous.isNumber
    default: return false
    }
  }

  private static func yaml(_ text: String) -> String {
    let escaped = FlowText.cleaned(text).reduce(into: "") { result, character in
      if character == "\\" || character == "\"" { result.append("\\") }
      result.append(character)
    }
    return "\"\(escaped)\""
  }
}
