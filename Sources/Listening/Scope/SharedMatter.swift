/// Takes the caller's possessive away from what a scenario says both sides bring: "our vans" is read as "the vans".
enum SharedMatter {
  static func read(_ sentence: Sentence, _ vocabulary: WordClasses, _ lexicon: Lexicon) -> Sentence {
    guard vocabulary.hasShared else { return sentence }
    let shared = vocabulary.spans(in: sentence.tokens).filter { $0.wordClass == .shared }.map(\.tokens.lowerBound)
    guard !shared.isEmpty else { return sentence }
    var sentence = sentence
    for start in shared {
      for index in max(0, start - reach)..<start where possessives.contains(sentence.tokens[index].text) {
        sentence.tokens[index].become("the", in: lexicon)
      }
    }
    return sentence
  }

  /// "Our empty vans".
  private static let reach = 2
  private static let possessives: Set<String> = ["our", "my"]
}
