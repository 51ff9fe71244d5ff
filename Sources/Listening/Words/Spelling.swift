/// Reads a mistyped word as the cue word it stands for: "sofware" as "software".
///
/// Only a missing, an extra or two swapped letters inside a word of six or more count, never the first or last letter and
/// never another letter in place of one: that would make real words of each other ("message", "massage").
struct Spelling: Sendable {
  private let stems: Set<UInt64>
  /// Every cue word with one inner letter left out, by the hash of what is left.
  private let shortened: [UInt64: Int]
  private let lexicon: Lexicon

  /// - Parameter lexicon: Knows all words; those it marks as cue words are what a slip may have meant.
  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    var shortened: [UInt64: Int] = [:]
    var stems: Set<UInt64> = []
    // In the order of the lexicon, so that the same word wins on every run.
    for number in 0..<lexicon.count where lexicon.traits[number].contains(.cueWord) {
      stems.insert(lexicon.stemHashes[number])
      let word = Array(lexicon.texts[number].utf8)
      guard word.count >= Self.shortest, word.allSatisfy(Self.isLetter) else { continue }
      for left in word.indices.dropFirst().dropLast() {
        let short = Self.hash(of: word, without: left)
        if shortened[short] == nil { shortened[short] = number }
      }
    }
    self.stems = stems
    self.shortened = shortened
  }

  /// - Parameters:
  ///   - known: Words that are right as they stand, such as names of the scenario.
  ///   - isRight: Whether the trained model has met a word of this hash.
  func repair(_ sentence: inout Sentence, keeping known: Set<String> = [], where isRight: (UInt64) -> Bool) {
    for index in sentence.tokens.indices where sentence.tokens[index].number < 0 {
      let token = sentence.tokens[index]
      guard !token.isCapitalized, !token.isNumber, token.text.utf8.count >= Self.shortest,
        !stems.contains(token.stemHash), !known.contains(token.text), !isRight(token.hash),
        let word = repaired(token.text)
      else { continue }
      sentence.tokens[index].become(lexicon.texts[word], in: lexicon)
    }
  }

  private func repaired(_ text: String) -> Int? {
    let letters = Array(text.utf8)
    guard letters.allSatisfy(Self.isLetter) else { return nil }
    if let longer = shortened[Fingerprint.hash(text)] { return longer }
    let inner = letters.indices.dropFirst().dropLast()
    for left in inner {
      if let word = cueWord(Self.hash(of: letters, without: left)) { return word }
    }
    for first in inner.dropLast() {
      var swapped = letters
      swapped.swapAt(first, first + 1)
      if let word = cueWord(Fingerprint.hash(swapped)) { return word }
    }
    return nil
  }

  private func cueWord(_ hash: UInt64) -> Int? {
    guard let number = lexicon.find(hash), lexicon.traits[number].contains(.cueWord),
      lexicon.texts[number].utf8.count >= Self.shortest
    else { return nil }
    return number
  }

  private static func hash(of letters: [UInt8], without left: Int) -> UInt64 {
    var hash = Fingerprint.start
    for index in letters.indices where index != left { hash = Fingerprint.step(hash, letters[index]) }
    return hash
  }

  private static let shortest = 6

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

  /// Words of their own that lie one letter beside likely cue words.
  static let realWords = [
    "mourning", "patents", "flounder", "desserts", "deserts", "staring", "starring", "filing", "filling", "hopping",
    "backers",
    "planed", "casual", "causal", "united", "untied", "latter", "ladder", "dinner", "diners", "bearing", "barring",
    "canon",
    "breaks", "brakes", "stripped", "striped", "scarred", "scared", "tapped", "taped", "rating", "ratting", "bating",
    "though",
    "through", "thorough", "costumes", "customs", "carries", "caries", "martial", "marital", "pedal", "peddle",
    "stationary",
  ]
}
