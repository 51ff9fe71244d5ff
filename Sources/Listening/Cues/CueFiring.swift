/// A cue that fired: which one, in which sentence, on which words.
struct CueFiring: Sendable, Hashable {
  /// Index into the listener's cues.
  var cue: Int
  var sentence: Int
  /// Token indices within the sentence.
  var tokens: Range<Int>
}
