/// What sort of thing a feature is; the kind is part of its key, so that a word and a class of one name stay apart.
package enum FeatureKind: UInt8, CaseIterable, Sendable, Hashable {
  case word = 1
  case stem, wordClass, ownedClass
  /// A word with matter under a "not", or in somebody's possession.
  case deniedWord, ownedWord
  case bigram, trigram, fourgram, classBigram, classTrigram
  case cue, cueInContext
  case context, contextWord, echo
  case structure
}
