package import CallEngine
package import ScenarioFormat

/// The result of a call: a score, and for every check the words it rests on.
package struct Scorecard: Codable, Sendable, Hashable {
  /// One check of the rubric, judged.
  package struct Item: Codable, Sendable, Hashable {
    /// Criterion and check, with a point between them.
    package var id: String
    package var criterion: String
    package var criterionTitle: String
    package var title: String
    /// nil when it could not be observed.
    package var passed: Bool?
    package var weight: Int
    package var evidence: [QuotedWords]
    /// nil unless failed.
    package var advice: String?
  }

  /// From 0 to 100: passed weight as a share of observed weight; nil when nothing could be observed.
  package var score: Int?
  package var items: [Item]
  package var flags: [CallFlag]
  package var facts: CallFacts
  package var rubric: String
}

extension Scorecard {
  /// Scores a call, finished or not.
  package init(_ transcript: Transcript, scenario: Scenario, rubric: Rubric) {
    let call = ScoredCall(transcript, scenario: scenario)
    let checks = Dictionary(Checks.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let weights = Dictionary(
      scenario.weights.map { ($0.key.value, $0.value.value) },
      uniquingKeysWith: { first, _ in first }
    )
    items = rubric.items.map { item in
      let weight = weights[item.id] ?? weights[item.check] ?? item.weight
      return Item(item, weight: weight, checks[item.check]?.judge(call) ?? .unobserved)
    }
    let observed = items.filter { $0.passed != nil }.reduce(0) { $0 + $1.weight }
    let passed = items.filter { $0.passed == true }.reduce(0) { $0 + $1.weight }
    score = observed > 0 ? (200 * passed + observed) / (2 * observed) : nil
    flags = Flags.all(in: call)
    facts = CallFacts(transcript)
    self.rubric = rubric.version
  }
}

extension Scorecard.Item {
  init(_ item: Rubric.Item, weight: Int, _ judgment: Judgment) {
    id = item.id
    criterion = item.criterion
    criterionTitle = item.criterionTitle
    title = item.title
    self.weight = weight
    switch judgment {
    case .passed(let quotes):
      passed = true
      evidence = Array(quotes.prefix(3))
      advice = nil
    case .failed(let quotes, let text):
      passed = false
      evidence = Array(quotes.prefix(3))
      advice = text
    case .unobserved:
      passed = nil
      evidence = []
      advice = nil
    }
  }
}

extension Rubric {
  /// The checks a scenario may weigh, for telling an author about a misspelt one.
  package var names: [String] { items.flatMap { [$0.id, $0.check] } }
}
