/// How a piece of text looks.
///
/// Never the only carrier of a meaning: a word or a mark always says it too.
package struct Style: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  package static let plain: Style = []
  package static let bold = Style(rawValue: 1 << 0)
  package static let dim = Style(rawValue: 1 << 1)
  package static let italic = Style(rawValue: 1 << 2)
  package static let underline = Style(rawValue: 1 << 3)
  package static let inverse = Style(rawValue: 1 << 4)
  package static let red = Style(rawValue: 1 << 5)
  package static let green = Style(rawValue: 1 << 6)
  package static let yellow = Style(rawValue: 1 << 7)
  package static let blue = Style(rawValue: 1 << 8)
  package static let magenta = Style(rawValue: 1 << 9)
  package static let cyan = Style(rawValue: 1 << 10)
  package static let gray = Style(rawValue: 1 << 11)

  /// What switches every style off again.
  package static let reset = "\u{1B}[0m"

  /// The sequence that switches this style on; empty for plain text.
  ///
  /// Of several colours the one listed last here wins, since a terminal shows only one.
  package var sequence: String {
    let codes = Self.codes.filter { contains($0.style) }.map(\.code)
    return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  private static let codes: [(style: Style, code: String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.inverse, "7"),
    (.red, "31"), (.green, "32"), (.yellow, "33"), (.blue, "34"), (.magenta, "35"), (.cyan, "36"), (.gray, "90"),
  ]
}
