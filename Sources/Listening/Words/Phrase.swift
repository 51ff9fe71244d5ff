/// A phrase of one or more words, in any inflection; `word*` stands for every word that begins so.
struct Phrase: Sendable {
  private enum Word: Sendable {
    case inflected(text: String, stem: String)
    case prefix(String)
  }

  private let pattern: [Word]
  /// The words without their stars, in canonical spelling.
  let words: [String]

  var count: Int { pattern.count }

  init(_ text: String) {
    var pattern: [Word] = []
    for word in text.split(separator: " ") {
      // The tokenizer would drop the star.
      for part in Tokenizer.words(of: word.hasSuffix("*") ? String(word.dropLast()) : String(word)) {
        pattern.append(word.hasSuffix("*") ? .prefix(part) : .inflected(text: part, stem: Stem.of(part)))
      }
    }
    self.pattern = pattern
    words = pattern.map { word in
      switch word {
      case .inflected(let text, _), .prefix(let text): text
      }
    }
  }

  func matches(_ tokens: [Token], at start: Int) -> Bool {
    guard start + pattern.count <= tokens.count else { return false }
    for (offset, word) in pattern.enumerated() {
      let token = tokens[start + offset]
      switch word {
      case .inflected(let text, let stem): if token.text != text, token.stem != stem { return false }
      case .prefix(let text): if !token.text.hasPrefix(text) { return false }
      }
    }
    return true
  }
}
