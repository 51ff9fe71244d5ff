/// One word or number of a line, in a canonical spelling, with its place in the line as typed.
package struct Token: Sendable, Hashable {
  /// Lower case, without diacritics, contractions taken apart: "don't" is `do` and `not`.
  package var text: String
  /// Scalar offsets in the line as typed; the parts of a contraction share its range between them.
  package var range: Range<Int>
  package var isNumber: Bool
  package var isCapitalized: Bool
  /// A comma, dash, colon or bracket stood before it: a clause may begin here.
  package var opensClause: Bool
  package var isQuoted: Bool
  /// Equal for all inflections of a word.
  package var stem: String
}
