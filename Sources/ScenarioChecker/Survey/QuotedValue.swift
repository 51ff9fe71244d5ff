/// Text that is put into a scenario file.
package enum QuotedValue {
  /// A one-line value in quotes where YAML would make something else of it.
  package static func text(_ text: String) -> String {
    let needsQuotes =
      text.contains(": ") || text.contains(" #") || text.hasSuffix(":")
      || "\"'[]{}>|*&!%#`@,?-".contains(text.first ?? "x")
    guard needsQuotes else { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
