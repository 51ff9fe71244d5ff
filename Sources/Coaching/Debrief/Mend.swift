/// A changed line that would have passed a failed check, with everything else said as it was.
package struct Mend: Codable, Sendable, Hashable {
  /// The check's name, as in `ask.one-ask`.
  package var check: String
  package var title: String
  /// From 1.
  package var turn: Int
  package var before: String
  package var after: String
  /// Words that were taken out or put in.
  package var changedWords: Int
  package var scoreBefore: Int
  package var scoreAfter: Int
  /// How the call would have ended.
  package var outcomeAfter: String?
}
