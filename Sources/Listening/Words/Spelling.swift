/// Reads a mistyped word as the cue word it stands for: "sofware" as "software".
///
/// Only a missing, an extra or two swapped letters inside a word of six or more count, never the first or last letter and
/// never another letter in place of one: that would make real words of each other ("message", "massage").
struct Spelling: Sendable {
  private let words: Set<String>
  private let stems: Set<String>
  /// Every word with one inner letter left out.
  private let shortened: [String: String]

  /// - Parameter words: All words that cues know.
  init(_ words: Set<String>) {
    self.words = words
    stems = Set(words.map(Stem.of))
    var shortened: [String: String] = [:]
    // Sorted, so that the same word wins on every run.
    for word in words.sorted() where word.utf8.count >= Self.shortest && word.utf8.allSatisfy(Self.isLetter) {
      for short in Self.shortenings(of: word) where shortened[short] == nil { shortened[short] = word }
    }
    self.shortened = shortened
  }

  /// - Parameter known: Words that are right as they stand, such as names of the scenario.
  func repaired(_ sentence: Sentence, keeping known: Set<String> = []) -> Sentence {
    var sentence = sentence
    for index in sentence.tokens.indices where !known.contains(sentence.tokens[index].text) {
      guard let word = repair(sentence.tokens[index]) else { continue }
      sentence.tokens[index].text = word
      sentence.tokens[index].stem = Stem.of(word)
    }
    return sentence
  }

  private func repair(_ token: Token) -> String? {
    let text = token.text
    guard text.utf8.count >= Self.shortest, !token.isCapitalized, !token.isNumber, text.utf8.allSatisfy(Self.isLetter),
      !words.contains(text), !stems.contains(token.stem), !StopWords.contains(text), !Self.realWords.contains(text)
    else { return nil }
    if let longer = shortened[text] { return longer }
    return (Self.shortenings(of: text) + Self.swaps(of: text)).first {
      words.contains($0) && $0.utf8.count >= Self.shortest
    }
  }

  private static let shortest = 6

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

  private static func shortenings(of word: String) -> [String] {
    let letters = Array(word.utf8)
    return letters.indices.dropFirst().dropLast().map { index in
      String(decoding: letters[..<index] + letters[(index + 1)...], as: UTF8.self)
    }
  }

  private static func swaps(of word: String) -> [String] {
    let letters = Array(word.utf8)
    return letters.indices.dropFirst().dropLast(2).map { index in
      var swapped = letters
      swapped.swapAt(index, index + 1)
      return String(decoding: swapped, as: UTF8.self)
    }
  }

  /// Words of their own that lie one letter beside likely cue words.
  private static let realWords: Set<String> = [
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
