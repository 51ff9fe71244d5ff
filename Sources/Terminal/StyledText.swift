/// Text with a look: runs of characters that share a style.
///
/// Safe by construction: whatever goes in is sanitized, so the only escape sequences that ever come out are the
/// styles' own. Runs are never empty and neighbours never share a style, so equal looks are equal values.
package struct StyledText: Hashable, Sendable {
  /// Characters that look the same.
  package struct Run: Hashable, Sendable {
    package let text: String
    package let style: Style
  }

  package private(set) var runs: [Run] = []

  /// Text in one style; line breaks stay, tabs become spaces.
  package init(_ text: String = "", _ style: Style = .plain) {
    append(text.sanitized(.paragraphs), style: style)
  }

  /// The same text without any style.
  package var plain: String { runs.map(\.text).joined() }

  /// Columns the text takes when it stands on one line.
  package var width: Int { runs.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  package var isEmpty: Bool { runs.isEmpty }

  /// The text as bytes for a stream: with escape sequences when the stream takes colour, else plain.
  ///
  /// A style ends before each line break and starts again after it, so that any line can be shown alone.
  package func rendered(color: Bool) -> String {
    guard color else { return plain }
    return runs.map { run in
      let on = run.style.sequence
      guard !on.isEmpty else { return run.text }
      return run.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : on + $0 + Style.reset }
        .joined(separator: "\n")
    }
    .joined()
  }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum += right
    return sum
  }

  package static func += (left: inout StyledText, right: StyledText) {
    for run in right.runs { left.append(run.text, style: run.style) }
  }

  /// Adds text that is safe already.
  mutating func append(_ text: some StringProtocol, style: Style) {
    guard !text.isEmpty else { return }
    if let last = runs.last, last.style == style {
      runs[runs.count - 1] = Run(text: last.text + text, style: style)
    } else {
      runs.append(Run(text: String(text), style: style))
    }
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(value)
  }

  package init(stringInterpolation: Interpolation) {
    self = stringInterpolation.text
  }

  /// Lets a literal style its parts: `"\(name, .bold) hangs up"`.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = StyledText()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      text += StyledText(literal)
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible, _ style: Style = .plain) {
      text += StyledText(value.description, style)
    }

    package mutating func appendInterpolation(_ value: StyledText) {
      text += value
    }
  }
}

extension Sequence<StyledText> {
  /// The pieces in one text, with a separator between each two.
  package func joined(separator: StyledText = "") -> StyledText {
    var joined = StyledText()
    for (index, piece) in enumerated() {
      if index > 0 { joined += separator }
      joined += piece
    }
    return joined
  }
}
