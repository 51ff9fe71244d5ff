/// A run of tokens that belongs together, and whether it asks.
package struct Sentence: Sendable, Hashable {
  package var tokens: [Token]
  /// It ends in a question mark, or is built like a question although hurried typing left the mark out.
  package var isQuestion: Bool

  package var range: Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }
}
