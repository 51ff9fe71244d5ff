/// What a word is by itself, whatever stands around it: each a bit, so that a question about a token costs nothing.
package struct WordTraits: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Carries no matter of its own.
  static let stopWord = WordTraits(rawValue: 1 << 0)
  /// May stand before what somebody really says.
  static let filler = WordTraits(rawValue: 1 << 1)
  static let hesitation = WordTraits(rawValue: 1 << 2)
  static let numberWord = WordTraits(rawValue: 1 << 3)
  static let time = WordTraits(rawValue: 1 << 4)
  static let questionWord = WordTraits(rawValue: 1 << 5)
  static let auxiliary = WordTraits(rawValue: 1 << 6)
  static let subject = WordTraits(rawValue: 1 << 7)
  /// Opens the scope of a negation, closes it, or lets it go on behind a comma.
  static let negation = WordTraits(rawValue: 1 << 8)
  static let endsNegation = WordTraits(rawValue: 1 << 9)
  static let continuesNegation = WordTraits(rawValue: 1 << 10)
  static let ours = WordTraits(rawValue: 1 << 11)
  static let yours = WordTraits(rawValue: 1 << 12)
  /// Ends the reach of a possessive.
  static let endsOwnership = WordTraits(rawValue: 1 << 13)
  static let taker = WordTraits(rawValue: 1 << 14)
  static let taking = WordTraits(rawValue: 1 << 15)
  /// May open reported speech ("you said", "sick of").
  static let opensReport = WordTraits(rawValue: 1 << 16)
  /// A word cues spell out, or a word that is right as it stands: neither is a slip of the keyboard.
  static let cueWord = WordTraits(rawValue: 1 << 17)
  static let realWord = WordTraits(rawValue: 1 << 18)
  /// I, you, and we, each with its possessive.
  static let firstPerson = WordTraits(rawValue: 1 << 19)
  static let secondPerson = WordTraits(rawValue: 1 << 20)
  static let jointPerson = WordTraits(rawValue: 1 << 21)
}

extension WordTraits {
  /// The built-in word lists, each with what its words are.
  static var lists: [(words: [String], traits: WordTraits)] {
    [
      (StopWords.words, .stopWord), (Fillers.words, [.filler, .stopWord]), (Smoothing.hesitations, .hesitation),
      (NumberWords.words, .numberWord), (TimeWords.words, .time),
      (Questions.questionWords, .questionWord), (Questions.auxiliaries, .auxiliary), (Questions.subjects, .subject),
      (Negation.openers, .negation), (Negation.closers, .endsNegation), (Negation.continuing, .continuesNegation),
      (Ownership.oursWords, .ours), (Ownership.yoursWords, .yours), (Ownership.boundaries, .endsOwnership),
      (Ownership.takers, .taker), (Ownership.takings, .taking),
      (ReportedSpeech.openers.compactMap(\.first), .opensReport),
      (Spelling.realWords, .realWord),
      (["i", "me", "my", "mine", "myself"], .firstPerson), (["you", "your", "yours"], .secondPerson),
      (["we", "us", "our", "ours"], .jointPerson),
    ]
  }
}
