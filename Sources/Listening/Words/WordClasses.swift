/// Finds which words of a sentence belong to which class: numbers, times, names, matter, and the scenario's own words.
struct WordClasses {
  private let phrases: [(name: String, phrase: Phrase)]
  let ours: Set<String>
  let yours: Set<String>
  /// Every word of the scenario's own: none of them is a slip of the keyboard.
  let words: Set<String>

  init(_ vocabulary: Vocabulary) {
    var phrases: [(name: String, phrase: Phrase)] = []
    for wordClass in Vocabulary.WordClass.allCases {
      for phrase in vocabulary.phrases[wordClass] ?? [] {
        let phrase = Phrase(phrase)
        if phrase.count > 0 { phrases.append((wordClass.rawValue, phrase)) }
      }
    }
    self.phrases = phrases
    words = Set(phrases.flatMap(\.phrase.words))
    ours = Set(phrases.filter { $0.name == "our-company" }.flatMap(\.phrase.words))
    yours = Set(phrases.filter { $0.name == "their-company" }.flatMap(\.phrase.words))
  }

  func spans(in sentence: Sentence) -> [String: [Range<Int>]] {
    var spans: [String: [Range<Int>]] = [:]
    if let list = Self.list(in: sentence) { spans["list"] = [list] }
    for (index, token) in sentence.tokens.enumerated() {
      for name in Self.classes(of: token, at: index, in: sentence) {
        spans[name, default: []].append(index..<index + 1)
      }
      for (name, phrase) in phrases where phrase.matches(sentence.tokens, at: index) {
        spans[name, default: []].append(index..<index + phrase.count)
      }
    }
    return spans
  }

  private static func classes(of token: Token, at index: Int, in sentence: Sentence) -> [String] {
    var names: [String] = []
    let text = token.text
    if token.isNumber { names.append("num") }
    if text.hasSuffix("%") || text == "percent" { names.append("percent") }
    if let first = text.unicodeScalars.first, ["$", "\u{20AC}", "\u{A3}"].contains(first) { names.append("money") }
    if times.contains(text) { names.append("when") }
    if !StopWords.contains(text), !token.isNumber { names.append("content") }
    if looksLikeName(token, at: index, in: sentence) { names.append("name") }
    return names
  }

  /// An enumeration: three or more short items one after the other, told by their commas ("ovens, mixers and racks").
  private static func list(in sentence: Sentence) -> Range<Int>? {
    let tokens = sentence.tokens
    var start: Int?
    var items = 0
    for index in tokens.indices.dropFirst() where tokens[index].opensClause {
      guard let first = start, index - first <= longestItem else {
        start = index
        items = 1
        continue
      }
      items += 1
      start = index
      let joins = tokens[(index + 1)...].prefix(longestItem).contains { ["and", "or", "plus"].contains($0.text) }
      if items >= 3 || (items == 2 && joins) { return max(0, first - 1)..<index + 1 }
    }
    // "Bookings, invoices and payroll": the first comma follows the first item.
    if items == 1, let only = start, only >= 2,
      tokens[(only + 1)...].prefix(2).contains(where: { ["and", "plus"].contains($0.text) })
    {
      return only - 1..<only + 1
    }
    return nil
  }

  private static let longestItem = 4

  /// A capital inside a sentence, on a word that is neither "I" nor a day.
  private static func looksLikeName(_ token: Token, at index: Int, in sentence: Sentence) -> Bool {
    token.isCapitalized && !times.contains(token.text) && !StopWords.contains(token.text) && token.text.count > 1
      && !token.isNumber && (index > 0 || sentence.tokens.count > 1)
  }

  private static let times: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow", "tonight", "week",
    "fortnight",
    "month", "january", "february", "april", "june", "july", "august", "september", "october", "november", "december",
    "morning", "mornings", "afternoon", "afternoons", "noon", "lunch", "o'clock", "am", "pm",
  ]
}
