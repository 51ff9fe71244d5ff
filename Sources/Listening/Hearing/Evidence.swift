/// Words of the line that a judgement rests on.
///
/// Offsets count Unicode scalars of the line as typed, so any language can cut the quote out again.
package struct Evidence: Codable, Sendable, Hashable {
  package let start: Int
  package let end: Int
  package let text: String
  /// What these words do, in words a person understands.
  package let cue: String

  package init(start: Int, end: Int, text: String, cue: String) {
    self.start = start
    self.end = end
    self.text = text
    self.cue = cue
  }
}
