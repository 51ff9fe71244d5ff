/// What a diagnostic means, for whoever got one: a page with a bad and a good example.
package struct DiagnosticPage: Sendable {
  package let code: String
  /// One sentence.
  package let title: String
  package let prose: String
  /// Part of a scenario, with `⟦` before the place of the finding, and other files by path; empty for pages without examples.
  package let bad: PageExample
  /// The same, mended.
  package let good: PageExample

  /// - Returns: nil when there is no such page.
  package init?(code: String) {
    guard let text = EmbeddedText.files["Pages/\(code).txt"] else { return nil }
    self.code = code
    var parts: [(head: String, lines: [Substring])] = [("", [])]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("--- ") {
        parts.append((String(line.dropFirst(4)), []))
      } else {
        parts[parts.count - 1].lines.append(line)
      }
    }
    let prose = parts[0].lines
    title = prose.first.map(String.init) ?? ""
    self.prose = Self.joined(prose.dropFirst())
    func example(_ kind: String) -> PageExample {
      PageExample(
        files: parts.dropFirst().compactMap { part in
          let words = part.head.split(separator: " ")
          guard words.first.map(String.init) == kind else { return nil }
          return (words.count > 1 ? String(words[1]) : PageExample.scenario, Self.joined(part.lines[...]))
        }
      )
    }
    bad = example("bad")
    good = example("good")
  }

  private static func joined(_ lines: ArraySlice<Substring>) -> String {
    var lines = lines
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The codes that have a page, by alphabet.
  package static let codes: [String] = EmbeddedText.files.keys
    .filter { $0.hasPrefix("Pages/") }
    .map { String($0.dropFirst(6).dropLast(4)) }
    .sorted()
}
