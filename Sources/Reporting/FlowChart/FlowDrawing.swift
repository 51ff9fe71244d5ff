/// An SVG file in the making.
struct FlowDrawing {
  /// Where everything is.
  let layout: FlowLayout
  /// The chart by numbers.
  var graph: FlowGraph { layout.plan.graph }

  /// The colours of the arrows to each box.
  let ways: [String]
  /// What has been drawn.
  private(set) var body = ""
  /// How high what has been drawn is.
  var bottom = 0.0
  /// The room above the boxes.
  private var top = Self.margin

  /// The room around the picture.
  static let margin = 24.0

  /// Nothing drawn yet.
  init(_ layout: FlowLayout) {
    self.layout = layout
    ways = FlowPalette.ways(in: layout.plan)
  }

  /// How wide the file is.
  var width: Double { max(layout.width, 520) + Self.margin * 2 }

  /// The whole file.
  func file(title: String, description: String) -> String {
    let (width, height) = (FlowText.number(width.rounded(.up)), FlowText.number((bottom + Self.margin).rounded(.up)))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="flow-title flow-desc" \
      width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" font-family="sans-serif">
      <title id="flow-title">\(Self.escaped(title))</title>
      <desc id="flow-desc">\(Self.escaped(description))</desc>
      <rect width="\(width)" height="\(height)" fill="\(FlowPalette.ground)"/>
      \(body)</svg>

      """
  }

  /// The name of the chart, over everything.
  mutating func drawTitle(_ title: String) {
    var baseline = Self.margin - 4
    for line in FlowText.wrapped(title, to: width - Self.margin * 2, size: 18, isBold: true) {
      baseline += 22
      drawText(line, x: Self.margin, baseline: baseline, size: 18, color: FlowPalette.ink, isBold: true)
    }
    top = baseline + 26
    bottom = top + layout.height
  }

  // MARK: - Pieces

  /// A line of the file.
  mutating func draw(_ element: String) { body += element + "\n" }

  /// Text in one line.
  mutating func drawText(
    _ text: String,
    x: Double,
    baseline: Double,
    size: Double,
    color: String,
    isBold: Bool = false,
    isItalic: Bool = false,
    anchor: String? = nil,
    hasHalo: Bool = false
  ) {
    var attributes = "x=\"\(Self.number(x))\" y=\"\(Self.number(baseline))\" font-size=\"\(Self.number(size))\""
    attributes += " fill=\"\(color)\""
    if isBold { attributes += " font-weight=\"bold\"" }
    if isItalic { attributes += " font-style=\"italic\"" }
    if let anchor { attributes += " text-anchor=\"\(anchor)\"" }
    if hasHalo {
      attributes += " stroke=\"\(FlowPalette.ground)\" stroke-width=\"3\" stroke-linejoin=\"round\""
      attributes += " paint-order=\"stroke\""
    }
    draw("<text \(attributes)>\(Self.escaped(text))</text>")
  }

  /// A place of the layout in the file.
  func placed(_ point: FlowLayout.Point) -> FlowLayout.Point {
    FlowLayout.Point(x: point.x + Self.margin, y: point.y + top)
  }

  /// A frame of the layout in the file.
  func placed(_ frame: FlowLayout.Frame) -> FlowLayout.Frame {
    FlowLayout.Frame(x: frame.x + Self.margin, y: frame.y + top, width: frame.width, height: frame.height)
  }

  /// A number as the file writes it.
  static func number(_ value: Double) -> String { FlowText.number(value) }

  /// Text that is only text to a reader of XML.
  static func escaped(_ text: String) -> String {
    FlowText.cleaned(text).reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
  }
}
