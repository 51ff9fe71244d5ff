extension FlowDrawing {
  /// All boxes with their texts and circles.
  mutating func drawBoxes() {
    for node in graph.nodes.indices { drawBox(node) }
  }

  private mutating func drawBox(_ index: Int) {
    let node = graph.nodes[index]
    let box = layout.plan.boxes[index]
    let frame = placed(layout.frames[index])
    draw("<g>")
    let spoken = ([node.kindWord, node.title] + node.warnings).filter { !$0.isEmpty }.joined(separator: ", ")
    draw("<title>\(Self.escaped(spoken))</title>")
    drawOutline(node.kind, frame, isUnreached: node.isUnreached, isUncovered: node.isUncovered)
    let left = frame.x
    let upper = frame.y + (frame.height - box.height) / 2
    if let rule = box.rule {
      let y = Self.number(upper + rule)
      draw(
        "<path d=\"M\(Self.number(left + 8)) \(y)H\(Self.number(left + frame.width - 8))\" stroke=\"#cfd6df\"/>"
      )
    }
    for line in box.lines { drawLine(line, of: node, left: left, top: upper) }
    draw("</g>")
    drawSteps(box.steps, on: frame)
  }

  private mutating func drawLine(_ line: FlowBox.Line, of node: FlowChart.Node, left: Double, top: Double) {
    let color =
      switch line.style {
      case .kind: FlowPalette.line(of: node.kind)
      case .warning: line.text == node.warnings.first && node.isUnreached ? FlowPalette.unreached : FlowPalette.quiet
      case .title: FlowPalette.ink
      case .note: FlowPalette.call
      case .heading, .item, .more: FlowPalette.quiet
      }
    let (x, baseline) = (left + line.x, top + line.baseline)
    if line.style == .item {
      draw(
        "<circle cx=\"\(Self.number(x - 5))\" cy=\"\(Self.number(baseline - 3.5))\" r=\"1.5\" fill=\"\(color)\"/>"
      )
    }
    drawText(
      line.text,
      x: x,
      baseline: baseline,
      size: line.style.size,
      color: color,
      isBold: line.style.isBold,
      isItalic: line.style == .heading
    )
  }

  /// The outline of a kind of box.
  mutating func drawOutline(_ kind: FlowChart.Kind, _ frame: FlowLayout.Frame, isUnreached: Bool, isUncovered: Bool) {
    let color =
      isUnreached ? FlowPalette.unreached : isUncovered ? FlowPalette.uncovered : FlowPalette.line(of: kind)
    let dash = isUnreached || isUncovered || kind == .anytime ? " stroke-dasharray=\"6 4\"" : ""
    let thick = isUnreached || isUncovered || kind.isEnding ? "2" : "1.5"
    let look = "fill=\"\(FlowPalette.fill(of: kind))\" stroke=\"\(color)\" stroke-width=\"\(thick)\"\(dash)"
    let corner = kind.corner(of: frame)
    switch kind {
    case .partial: draw("<path d=\"\(hexagon(frame, corner))\" \(look)/>")
    case .lost: draw("<path d=\"\(octagon(frame, corner))\" \(look)/>")
    case .state, .opening, .won, .anytime:
      draw("<rect \(rectangle(frame)) rx=\"\(Self.number(corner))\" \(look)/>")
    }
    if kind == .opening {
      let inner = FlowLayout.Frame(x: frame.x + 3, y: frame.y + 3, width: frame.width - 6, height: frame.height - 6)
      draw("<rect \(rectangle(inner)) rx=\"1\" fill=\"none\" stroke=\"\(color)\" stroke-width=\"1\"/>")
    }
  }

  private func rectangle(_ frame: FlowLayout.Frame) -> String {
    "x=\"\(Self.number(frame.x))\" y=\"\(Self.number(frame.y))\""
      + " width=\"\(Self.number(frame.width))\" height=\"\(Self.number(frame.height))\""
  }

  private func hexagon(_ frame: FlowLayout.Frame, _ corner: Double) -> String {
    let (right, bottom) = (frame.x + frame.width, frame.y + frame.height)
    let middle = Self.number(frame.y + frame.height / 2)
    return "M\(Self.number(frame.x)) \(middle)L\(Self.number(frame.x + corner)) \(Self.number(frame.y))"
      + "H\(Self.number(right - corner))L\(Self.number(right)) \(middle)"
      + "L\(Self.number(right - corner)) \(Self.number(bottom))H\(Self.number(frame.x + corner))Z"
  }

  private func octagon(_ frame: FlowLayout.Frame, _ corner: Double) -> String {
    let (x, y, right, bottom) = (frame.x, frame.y, frame.x + frame.width, frame.y + frame.height)
    return "M\(Self.number(x + corner)) \(Self.number(y))H\(Self.number(right - corner))"
      + "L\(Self.number(right)) \(Self.number(y + corner))V\(Self.number(bottom - corner))"
      + "L\(Self.number(right - corner)) \(Self.number(bottom))H\(Self.number(x + corner))"
      + "L\(Self.number(x)) \(Self.number(bottom - corner))V\(Self.number(y + corner))Z"
  }

  /// The turns of the overlaid call that arrive here, on the top of the box.
  private mutating func drawSteps(_ steps: [[Int]], on frame: FlowLayout.Frame) {
    for (row, numbers) in steps.reversed().enumerated() {
      var x = frame.x + 18
      for number in numbers {
        let half = drawStep(number, x: x, y: frame.y - Double(row) * 20)
        x += half * 2 + 3
      }
    }
  }

  /// A number in a circle, wider where it has many digits.
  ///
  /// - Returns: Half its width.
  @discardableResult
  mutating func drawStep(_ number: Int, x: Double, y: Double) -> Double {
    let text = "\(number)"
    let half = max(9, FlowText.width(of: text, size: 11, isBold: true) / 2 + 4)
    draw(
      "<rect x=\"\(Self.number(x - half))\" y=\"\(Self.number(y - 9))\" width=\"\(Self.number(half * 2))\""
        + " height=\"18\" rx=\"9\" fill=\"\(FlowPalette.call)\" stroke=\"#ffffff\" stroke-width=\"1.5\"/>"
    )
    drawText(text, x: x, baseline: y + 4, size: 11, color: "#ffffff", isBold: true, anchor: "middle")
    return half
  }
}
