package import ScenarioFormat

/// A call as a test, ready to be pasted under `tests:`.
package enum PasteableTest {
  /// - Parameters:
  ///   - name: What the call shows, in one line.
  ///   - stands: Where the call stands after each turn, as `= state, trust 6` has it; empty to leave that out.
  package static func text(_ call: ExampleCall, name: String, stands: [String] = []) -> String {
    var lines = ["  - name: \(quoted(name))"]
    if let ending = call.ending { lines.append("    ends: \(ending)") }
    lines.append("    call: |")
    for (index, turn) in call.turns.enumerated() {
      lines.append("      > \(turn.said ?? turn.meaning)")
      if stands.indices.contains(index) { lines.append("      = \(stands[index])") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A one-line value in quotes where YAML would make something else of it.
  package static func quoted(_ text: String) -> String {
    let needsQuotes =
      text.contains(": ") || text.contains(" #") || text.hasSuffix(":")
      || "\"'[]{}>|*&!%#`@,?-".contains(text.first ?? "x")
    guard needsQuotes else { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
