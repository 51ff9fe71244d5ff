package import Terminal

/// Lines of a screen, and how wide it is; every text report is a function from values to a page.
package struct Page: Sendable, Hashable {
  package let columns: Int
  package private(set) var lines: [StyledText] = []

  /// Prose is not set wider than this, however wide the terminal: long lines are hard to read.
  package static let widest = 100

  package init(columns: Int) {
    self.columns = min(max(columns, 40), Self.widest)
  }

  package mutating func add(_ line: StyledText = "") { lines.append(line) }

  /// A paragraph under a left margin.
  package mutating func add(_ text: StyledText, margin: Int) {
    let space = StyledText(String(repeating: " ", count: margin))
    for line in text.wrapped(to: columns - margin) { lines.append(space + line) }
  }

  /// A label in a column of its own and text beside it, wrapped in its column.
  package mutating func add(label: StyledText, width: Int, _ text: StyledText, margin: Int = 2) {
    let wrapped = text.wrapped(to: max(20, columns - margin - width))
    let left = StyledText(String(repeating: " ", count: margin))
    let blank = StyledText(String(repeating: " ", count: width))
    for (index, line) in wrapped.enumerated() {
      lines.append(left + (index == 0 ? label.padded(to: width) : blank) + line)
    }
  }

  package mutating func add(_ page: Page) { lines += page.lines }

  package func rendered(color: Bool) -> String { lines.map { $0.rendered(color: color) + "\n" }.joined() }
}

extension Page {
  /// Without styles or margins, on one line.
  package var plain: String {
    lines.map { $0.plain.split(separator: " ").joined(separator: " ") }.joined(separator: " ")
  }
}
