extension FlowDrawing {
  /// What the shapes and lines mean, as far as they occur.
  mutating func drawLegend() {
    var x = Self.margin
    var y = bottom + 40
    for entry in legend {
      let needed = 52 + FlowText.width(of: entry.text, size: 11) + 22
      if x + needed > width - Self.margin, x > Self.margin { (x, y) = (Self.margin, y + 28) }
      draw(entry.sign, x: x, y: y)
      drawText(entry.text, x: x + 52, baseline: y + 4, size: 11, color: FlowPalette.ink)
      x += needed
    }
    bottom = y + 12
  }

  private enum Sign {
    case box(FlowChart.Kind, isUnreached: Bool, isUncovered: Bool)
    case step
    case line(color: String, width: String, dash: String)
  }

  private var legend: [(sign: Sign, text: String)] {
    var entries: [(sign: Sign, text: String)] = []
    let words: [(FlowChart.Kind, String)] = [
      (.opening, "where the phone is picked up"), (.state, "a state of the call"), (.won, "ending: won"),
      (.partial, "ending: partial"), (.lost, "ending: lost"),
      (.anytime, "tried in every state, after its own reactions"),
    ]
    for (kind, text) in words where graph.nodes.contains(where: { $0.kind == kind }) {
      entries.append((sign: .box(kind, isUnreached: false, isUncovered: false), text: text))
    }
    if graph.nodes.contains(where: \.isUnreached) {
      let sign = Sign.box(.state, isUnreached: true, isUncovered: false)
      entries.append((sign: sign, text: "never reached: no call can come here"))
    }
    if graph.nodes.contains(where: \.isUncovered) {
      entries.append((sign: .box(.state, isUnreached: false, isUncovered: true), text: "no test comes here"))
    }
    let ink = FlowPalette.line(of: .state)
    let way = Sign.line(color: ink, width: "1.5", dash: "")
    entries.append((sign: way, text: "what takes the call on; +2 = two more such ways"))
    if graph.edges.contains(where: \.isUncovered) {
      let sign = Sign.line(color: FlowPalette.uncovered, width: "1.5", dash: " stroke-dasharray=\"7 4\"")
      entries.append((sign: sign, text: "no test goes this way"))
    }
    if graph.ends.contains(where: { graph.isAnytime($0.from) }) {
      let sign = Sign.line(color: FlowPalette.anytime, width: "1", dash: " stroke-dasharray=\"4 3\"")
      entries.append((sign: sign, text: "from any state"))
    }
    if graph.edges.contains(where: \.isBack) {
      let sign = Sign.line(color: ink, width: "1.8", dash: " stroke-dasharray=\"1.5 3.5\" stroke-linecap=\"round\"")
      entries.append((sign: sign, text: "back to where the call was"))
    }
    if graph.edges.contains(where: \.isOnCall) {
      entries.append((sign: .line(color: FlowPalette.call, width: "4", dash: ""), text: "the way this call took"))
    }
    if graph.nodes.contains(where: { !$0.step.isEmpty }) {
      entries.append((sign: .step, text: "the caller turn that came here"))
    }
    return entries
  }

  private mutating func draw(_ sign: Sign, x: Double, y: Double) {
    switch sign {
    case .box(let kind, let isUnreached, let isUncovered):
      let frame = FlowLayout.Frame(x: x, y: y - 9, width: 42, height: 18)
      drawOutline(kind, frame, isUnreached: isUnreached, isUncovered: isUncovered)
    case .step: drawStep(1, x: x + 21, y: y)
    case .line(let color, let width, let dash):
      let end = x + 42
      draw(
        "<path d=\"M\(Self.number(x)) \(Self.number(y))H\(Self.number(end - 7))\" fill=\"none\""
          + " stroke=\"\(color)\" stroke-width=\"\(width)\"\(dash)/>"
      )
      draw(
        "<path d=\"M\(Self.number(end)) \(Self.number(y))L\(Self.number(end - 8)) \(Self.number(y - 4))V"
          + "\(Self.number(y + 4))Z\" fill=\"\(color)\"/>"
      )
    }
  }
}
