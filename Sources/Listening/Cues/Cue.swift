/// A wording that means something: patterns, what they speak for, and lines that show it.
package struct Cue: Sendable, Hashable {
  /// Where the cue may fire, besides its patterns.
  package enum Condition: Sendable, Hashable {
    case question, statement
    /// The words are not the other side's: "your platform" pitches nothing.
    case notYours
    case ours, yours
    /// The other side has just asked, brushed off or objected, asked what the product is, or said anything at all.
    case afterQuestion, afterPushback, afterProductQuestion, afterAnything
    /// The other side has just asked who calls, what about, or where the number is from, or said something that was no question.
    case afterWhoQuestion, afterPurposeQuestion, afterSourceQuestion, afterStatement
    /// She has agreed to nothing yet.
    case unagreed
    case opening
    /// In the first or the last sentence of the turn.
    case first, last
    /// The turn is one sentence, or no more than fourteen words.
    case alone, short
    /// The turn is longer than fourteen words.
    case long
  }

  package var name: String
  /// What these words do, for people.
  package var says: String
  package var moves: [Move: Int] = [:]
  package var stances: [Stance: Int] = [:]
  package var signal: Signal?
  package var conditions: [Condition] = []
  /// It means the same under a "not" or in a quotation.
  package var holdsNegated = false
  package var holdsQuoted = false
  var patterns: [CuePattern] = []
  /// Lines in which it must fire, and lines in which it must not.
  package var positives: [String] = []
  package var negatives: [String] = []
  /// Line of the cue file.
  package var line: Int
}
