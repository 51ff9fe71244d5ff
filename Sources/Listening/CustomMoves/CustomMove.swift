/// A move that one scenario listens for beside the sixteen, taught by example lines.
package struct CustomMove: Codable, Sendable, Hashable {
  package var name: String
  /// Lines that do it, in the caller's words.
  package var examples: [String]
  /// Lines that look like it and do not.
  package var counterExamples: [String]

  package init(name: String, examples: [String], counterExamples: [String] = []) {
    self.name = name
    self.examples = examples
    self.counterExamples = counterExamples
  }
}

/// A custom move that was heard.
package struct HeardCustomMove: Codable, Sendable, Hashable {
  package var name: String
  /// How near the nearest example is, in thousandths.
  package var likeness: Int
  /// The example it is like.
  package var example: String
  package var evidence: [Evidence]

  package init(name: String, likeness: Int, example: String, evidence: [Evidence]) {
    self.name = name
    self.likeness = likeness
    self.example = example
    self.evidence = evidence
  }
}
