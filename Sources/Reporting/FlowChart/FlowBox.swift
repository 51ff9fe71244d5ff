/// What stands in one box, wrapped, and how much room it takes.
struct FlowBox {
  /// How a line of a box looks.
  enum Style {
    /// The kind of the box.
    case kind
    /// "never reached", "no test".
    case warning
    /// The name.
    case title
    /// What the overlaid call has to say.
    case note
    /// What stands over the footer.
    case heading
    /// A line of the footer; its first line has a dot before it.
    case item
    /// A footer line that goes on.
    case more
  }

  /// One line of text, placed from the top left of the box.
  struct Line {
    /// What it says.
    let text: String
    /// How it looks.
    let style: Style
    /// Where it starts.
    let x: Double
    /// Where it stands.
    let baseline: Double
  }

  /// The lines from top to bottom.
  private(set) var lines: [Line] = []
  /// Where a thin rule parts the name from the footer.
  private(set) var rule: Double?
  /// The width the box asks for.
  private(set) var width: Double = 104
  /// The height the text takes.
  private(set) var height: Double = 9
  /// The height without what an overlaid call adds: with and without one, boxes then stand in the same order.
  private(set) var bareHeight: Double = 0
  /// The room on each side of the text.
  private let margin: Double

  /// The rows of numbered circles on the box, each as numbers.
  let steps: [[Int]]

  /// The text of a box.
  init(_ node: FlowChart.Node) {
    margin = node.kind.isEnding ? 14 : 10
    steps = stride(from: 0, to: node.step.count, by: 5).map { Array(node.step[$0..<min($0 + 5, node.step.count)]) }
    if !steps.isEmpty { height += 5 }
    add(node.kindWord, .kind)
    for warning in node.warnings { add(warning, .warning) }
    add(node.title, .title)
    let untilNote = height
    add(node.note ?? "", .note)
    let added = height - untilNote + (steps.isEmpty ? 0 : 5)
    if !node.footer.isEmpty {
      if !node.kind.isEnding {
        height += 6
        rule = height
        height += 1
      }
      add(node.footerHeading, .heading)
      for line in node.footer { add(line, node.kind.isEnding ? .more : .item) }
    }
    height += 9
    bareHeight = height - added
  }

  private mutating func add(_ text: String, _ style: Style) {
    guard !text.isEmpty else { return }
    let indent = style == .item ? 8.0 : 0
    let size = style.size
    let wrapped = FlowText.wrapped(text, to: 136 - indent, size: size, isBold: style.isBold)
    for (index, line) in wrapped.enumerated() {
      height += size + (style == .title ? 3.5 : 2.5)
      let shown = style == .item && index > 0 ? Style.more : style
      lines.append(Line(text: line, style: shown, x: margin + indent, baseline: height - 2.5))
      let end = margin * 2 + indent + FlowText.width(of: line, size: size, isBold: style.isBold)
      width = max(width, end.rounded(.up))
    }
  }

  /// How far the circles stand over the top of the box.
  var crown: Double { steps.isEmpty ? 0 : Double(steps.count) * 20 - 9 }
}

extension FlowBox.Style {
  /// The size of the letters.
  var size: Double {
    switch self {
    case .kind, .warning: 10
    case .title: 13
    case .note, .item, .more: 10.5
    case .heading: 9
    }
  }

  /// Whether the letters are bold.
  var isBold: Bool { self == .title || self == .kind || self == .warning }
}
