/// A cue that was found: which one, under which sign, on which words.
struct CueFinding: Sendable, Hashable {
  /// Under which sign the words stand: meant, denied, or somebody else's.
  enum Sign: UInt64, Sendable, Hashable {
    case plain = 1
    case negated, quoted
  }

  /// Index into the listener's cues.
  var cue: Int
  var sign: Sign
  var owner: TokenScope.Owner?
  /// Token indices within the sentence.
  var tokens: Range<Int>
}
