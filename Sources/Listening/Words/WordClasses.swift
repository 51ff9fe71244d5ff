/// The scenario's own words by class, ready to be found in a sentence.
struct WordClasses: Sendable {
  private let phrases: [(wordClass: Vocabulary.WordClass, phrase: Phrase)]
  let ours: Set<String>
  let yours: Set<String>
  /// Whether the scenario names what both sides bring.
  let hasShared: Bool
  /// Every word of the scenario's own: none of them is a slip of the keyboard.
  let words: Set<String>

  init(_ vocabulary: Vocabulary) {
    var phrases: [(wordClass: Vocabulary.WordClass, phrase: Phrase)] = []
    for wordClass in Vocabulary.WordClass.allCases {
      for phrase in vocabulary.phrases[wordClass] ?? [] {
        let phrase = Phrase(phrase)
        if phrase.count > 0 { phrases.append((wordClass, phrase)) }
      }
    }
    self.phrases = phrases
    hasShared = phrases.contains { $0.wordClass == .shared }
    words = Set(phrases.flatMap(\.phrase.words))
    ours = Set(phrases.filter { [.ourCompany, .ourProducts].contains($0.wordClass) }.flatMap(\.phrase.words))
    yours = Set(phrases.filter { $0.wordClass == .theirCompany }.flatMap(\.phrase.words))
  }

  func spans(in tokens: [Token]) -> [WordClassSpan] {
    guard !phrases.isEmpty else { return [] }
    var spans: [WordClassSpan] = []
    for start in tokens.indices {
      for (wordClass, phrase) in phrases where phrase.matches(tokens, at: start) {
        spans.append(WordClassSpan(wordClass: wordClass, tokens: start..<start + phrase.count))
      }
    }
    return spans
  }
}

/// Words of the scenario's vocabulary, as they stand in a sentence.
struct WordClassSpan: Sendable, Hashable {
  var wordClass: Vocabulary.WordClass
  var tokens: Range<Int>
}
