/// The flow of a call as a picture that needs nothing else: SVG.
package enum FlowChartSVG {
  /// The whole file.
  package static func text(_ chart: FlowChart) -> String {
    let layout = FlowLayout(chart)
    var drawing = FlowDrawing(layout)
    drawing.drawTitle(chart.title)
    drawing.drawEdges()
    drawing.drawBoxes()
    drawing.drawLabels()
    drawing.drawLegend()
    return drawing.file(title: chart.title, description: description(of: chart))
  }

  /// What somebody hears who does not see the picture.
  private static func description(of chart: FlowChart) -> String {
    let endings = chart.nodes.filter(\.kind.isEnding).map { "\($0.title) (\($0.kind.word))" }
    let states = chart.nodes.filter { $0.kind == .state || $0.kind == .opening }
    let opening = states.first { $0.kind == .opening }.map { " It opens in \($0.title)." } ?? ""
    let warned = chart.nodes.filter { !$0.warnings.isEmpty }
      .map { "\($0.title): \($0.warnings.joined(separator: ", "))" }
    let call = calls(in: chart)
    return "The flow of a call with \(states.count) states, \(endings.count) endings and \(chart.edges.count) ways "
      + "between them.\(opening)"
      + (endings.isEmpty ? "" : " Endings: \(endings.joined(separator: ", ")).")
      + (call.isEmpty ? "" : " One call went to \(call.joined(separator: ", then ")).")
      + (warned.isEmpty ? "" : " \(warned.joined(separator: "; ")).")
  }

  /// Where the overlaid call went, turn by turn.
  private static func calls(in chart: FlowChart) -> [String] {
    chart.nodes.flatMap { node in node.step.map { (step: $0, title: node.title) } }
      .sorted { ($0.step, $0.title) < ($1.step, $1.title) }
      .map(\.title)
  }
}
