/// Turns a line into sentences, as typed and as they are meant.
struct Ear: Sendable {
  private let tokenizer: Tokenizer
  private let spelling: Spelling
  var lexicon: Lexicon { tokenizer.lexicon }

  init(_ lexicon: Lexicon) {
    tokenizer = Tokenizer(lexicon: lexicon)
    spelling = Spelling(lexicon)
  }

  func sentences(of line: String) -> [Sentence] { tokenizer.sentences(of: line) }

  /// Without stammering, with mistyped words put right.
  func smoothed(_ sentences: [Sentence], keeping known: Set<String>, where isRight: (UInt64) -> Bool) -> [Sentence] {
    sentences.map { sentence in
      var sentence = Smoothing.smooth(sentence)
      spelling.repair(&sentence, keeping: known, where: isRight)
      return sentence
    }
  }
}
