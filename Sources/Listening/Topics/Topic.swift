/// Something a call can be about, as its author describes it.
package struct Topic: Codable, Sendable, Hashable {
  package var name: String
  /// Phrases, each in any inflection; `warn*` is every word that begins so.
  package var words: [String]
  /// Whole example lines: what is close to one of them is on the topic too.
  package var lines: [String]

  package init(name: String, words: [String], lines: [String]) {
    self.name = name
    self.words = words
    self.lines = lines
  }
}
