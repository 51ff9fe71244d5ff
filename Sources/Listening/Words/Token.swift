/// One word or number of a line, in a canonical spelling, with its place in the line as typed.
package struct Token: Sendable, Hashable {
  /// Lower case, without diacritics, contractions taken apart: "don't" is `do` and `not`.
  package var text: String
  /// Scalar offsets in the line as typed; the parts of a contraction share its range between them.
  package var range: Range<Int>
  /// `Fingerprint.hash` of the text, and of the stem, which is equal for all inflections of a word.
  package var hash: UInt64
  package var stemHash: UInt64
  /// The word's number in the lexicon it was read with; -1 for a word that is not in it.
  package var number: Int
  package var traits: WordTraits
  package var isNumber: Bool
  package var isCapitalized: Bool
  /// A comma, dash, colon or bracket stood before it: a clause may begin here.
  package var opensClause: Bool
  package var isQuoted: Bool
}

extension Token {
  /// The same place read as another word.
  mutating func become(_ word: String, in lexicon: Lexicon) {
    text = word
    hash = Fingerprint.hash(word)
    if let known = lexicon.find(hash, word) {
      number = known
      stemHash = lexicon.stemHashes[known]
      traits = lexicon.traits[known]
    } else {
      number = -1
      stemHash = Fingerprint.hash(Stem.of(word))
      traits = []
    }
  }
}
