package import ScenarioFormat

/// What a good call is, in one version: criteria, their checks, and what each check weighs.
package struct Rubric: Sendable, Hashable {
  package struct Item: Sendable, Hashable {
    /// `criterion.check`, as outside tools see it.
    package var id: String { "\(criterion).\(check)" }
    package var criterion: String
    package var criterionTitle: String
    package var check: String
    package var weight: Int
    package var title: String
  }

  /// `rubric-1`; scores of different versions are never compared silently.
  package var version: String
  package var items: [Item]

  /// What is wrong with a rubric file.
  package struct Failure: Error, Sendable {
    package var line: Int
    package var reason: String
  }

  /// - Parameter text: Lines `rubric N`, `criterion ID: title`, `check ID WEIGHT: title`.
  package init(_ text: String) throws(Failure) {
    version = ""
    items = []
    var criterion = (id: "", title: "")
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = raw.prefix { $0 != "#" }
      let halves = line.split(separator: ":", maxSplits: 1).map(String.init)
      let words = halves.first?.split(separator: " ").map(String.init) ?? []
      let title = halves.count > 1 ? String(halves[1].drop { $0 == " " }) : ""
      switch (words.first, words.count) {
      case (nil, _): continue
      case ("rubric", 2): version = "rubric-\(words[1])"
      case ("criterion", 2): criterion = (words[1], title)
      case ("check", 3):
        guard !criterion.id.isEmpty else {
          throw Failure(line: index + 1, reason: "a check stands before the first criterion")
        }
        guard let weight = Int(words[2]), weight >= 0 else {
          throw Failure(line: index + 1, reason: "'\(words[2])' is no weight")
        }
        items.append(
          Item(criterion: criterion.id, criterionTitle: criterion.title, check: words[1], weight: weight, title: title)
        )
      default: throw Failure(line: index + 1, reason: "'\(line)' is neither rubric, criterion nor check")
      }
    }
    guard !version.isEmpty else { throw Failure(line: 1, reason: "no line says 'rubric' and its number") }
  }

  /// The newest rubric for a call with this scenario: a machine that takes messages has a short one of its own.
  package static func current(for scenario: Scenario) throws(Failure) -> Rubric {
    scenario.prospect?.kind == .voicemail
      ? try Rubric(EmbeddedText.files["Rubrics/rubric-voicemail-1.txt"] ?? "") : try current()
  }

  /// The newest rubric for conversations that ships with the program.
  package static func current() throws(Failure) -> Rubric {
    try Rubric(EmbeddedText.files["Rubrics/rubric-2.txt"] ?? "")
  }
}
