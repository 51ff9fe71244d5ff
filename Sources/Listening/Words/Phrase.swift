/// A phrase of one or more words, in any inflection; `word*` stands for every word that begins so.
struct Phrase: Sendable {
  private enum Word: Sendable {
    case inflected(hash: UInt64, stemHash: UInt64)
    case prefix(String)
  }

  private let pattern: [Word]
  /// The words without their stars, in canonical spelling.
  let words: [String]

  var count: Int { pattern.count }

  init(_ text: String) {
    var pattern: [Word] = []
    var words: [String] = []
    for word in text.split(separator: " ") {
      // The tokenizer would drop the star.
      for part in Tokenizer.words(of: word.hasSuffix("*") ? String(word.dropLast()) : String(word)) {
        words.append(part)
        pattern.append(
          word.hasSuffix("*")
            ? .prefix(part)
            : .inflected(hash: Fingerprint.hash(part), stemHash: Fingerprint.hash(Stem.of(part)))
        )
      }
    }
    self.pattern = pattern
    self.words = words
  }

  func matches(_ tokens: [Token], at start: Int) -> Bool {
    guard start + pattern.count <= tokens.count else { return false }
    for offset in pattern.indices {
      let token = tokens[start + offset]
      switch pattern[offset] {
      case .inflected(let hash, let stemHash): if token.hash != hash, token.stemHash != stemHash { return false }
      case .prefix(let text): if !token.text.hasPrefix(text) { return false }
      }
    }
    return true
  }
}
