/// Puts tests into the text of a scenario, leaving everything else as it stands.
package enum TestText {
  /// - Parameters:
  ///   - test: A whole entry, its lines indented as under `tests:` at the left.
  ///   - name: The test it takes the place of; when there is none, it comes last.
  package static func keeping(_ test: String, named name: String, in text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    let new = test.split(separator: "\n").map(String.init)
    guard let head = lines.firstIndex(where: { $0 == "tests:" || $0.hasPrefix("tests: #") || $0 == "tests: []" }) else {
      return (lines + ["", "tests:"] + new).joined(separator: "\n") + "\n"
    }
    lines[head] = lines[head] == "tests: []" ? "tests:" : lines[head]
    let end = lines[(head + 1)...].firstIndex { !$0.isEmpty && $0.first != " " && $0.first != "#" } ?? lines.count
    let starts = (head + 1..<end).filter { lines[$0].drop { $0 == " " }.hasPrefix("- ") && indent(lines[$0]) <= 2 }
    for (index, start) in starts.enumerated() {
      let next = index + 1 < starts.count ? starts[index + 1] : end
      guard self.name(of: lines[start..<next]) == name else { continue }
      var last = next
      while last > start + 1, lines[last - 1].isEmpty { last -= 1 }
      lines.replaceSubrange(start..<last, with: new)
      return lines.joined(separator: "\n") + "\n"
    }
    var last = end
    while last > head + 1, lines[last - 1].isEmpty { last -= 1 }
    lines.insert(contentsOf: new, at: last)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }

  private static func name(of entry: ArraySlice<String>) -> String? {
    for line in entry {
      let plain = line.drop { " -".contains($0) }
      guard plain.hasPrefix("name:") else { continue }
      let value = String(plain.dropFirst(5)).trimmed
      return value.count > 1 && value.first == "\"" && value.last == "\"" ? String(value.dropFirst().dropLast()) : value
    }
    return nil
  }
}
