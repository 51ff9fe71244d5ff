/// What a list says about a scenario, read off the file's first keys without reading the rest.
package struct ScenarioHeading: Sendable, Hashable {
  package var name: String
  package var title: String
  package var level: Scenario.Level
  package var passing: Scenario.Passing?
}

extension ScenarioLibrary {
  /// Every file that says it is a scenario; whether it can be played is found when it is.
  package func headings() -> [ScenarioHeading] {
    entries().compactMap { entry in
      guard let text = try? entry.folder.text(of: entry.path) else { return nil }
      return ScenarioHeading(name: entry.name, text)
    }
  }
}

extension ScenarioHeading {
  /// - Returns: nil for a text that has no title at its outermost level.
  init?(name: String, _ text: String) {
    var values: [Substring: String] = [:]
    for line in text.split(separator: "\n") {
      guard let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") else { continue }
      let key = line[..<colon]
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      values[key] = values[key] ?? Self.unquoted(value)
      // The briefing comes after what a list says.
      if key == "states" { break }
    }
    guard let title = values["title"], !title.isEmpty else { return nil }
    self.name = name
    self.title = title
    level = values["level"].flatMap(Scenario.Level.init(rawValue:)) ?? .medium
    passing = values["passing"].flatMap(Scenario.Passing.init(rawValue:))
  }

  private static func unquoted(_ value: Substring) -> String {
    for quote in ["\"", "'"] where value.count > 1 && value.hasPrefix(quote) {
      if let end = value.dropFirst().firstIndex(of: Character(quote)) { return String(value[..<end].dropFirst()) }
    }
    let plain = value.firstRange(of: " #").map { value[..<$0.lowerBound] } ?? value
    return String(plain.reversed().drop { $0.isWhitespace }.reversed())
  }
}
