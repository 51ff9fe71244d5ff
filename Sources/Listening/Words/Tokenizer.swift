/// Cuts a line into sentences of tokens, keeping for every token where it stands in the line as typed.
struct Tokenizer: Sendable {
  let lexicon: Lexicon

  func sentences(of line: String) -> [Sentence] {
    var line = line
    return line.withUTF8 { bytes in
      var scan = LineScan(bytes, lexicon)
      scan.run()
      return scan.sentences
    }
  }

  static func sentences(of line: String) -> [Sentence] {
    Tokenizer(lexicon: .builtIn).sentences(of: line)
  }

  /// The canonical words of a phrase, for vocabularies, topics and patterns.
  static func words(of phrase: String) -> [String] {
    sentences(of: phrase).flatMap { $0.tokens.map(\.text) }
  }
}

/// Walks the bytes of a line once: ASCII by table, everything else scalar by scalar.
private struct LineScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon
  private var position = 0
  /// Scalars before `position`.
  private var offset = 0
  private var insideQuotes = false
  private var opensClause = true
  private var tokens: [Token] = []
  /// The word being read, folded.
  private var word: [UInt8] = []
  private(set) var sentences: [Sentence] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    word.reserveCapacity(32)
    tokens.reserveCapacity(24)
  }

  mutating func run() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x80 || ASCII.isWord(byte) || ASCII.isMoney(byte) {
        if startsWord() { readWord() } else { skipMark() }
      } else if byte == UInt8(ascii: " ") {
        step()
      } else {
        skipMark()
      }
    }
    closeSentence(asking: false)
  }

  private mutating func step() {
    position += 1
    offset += 1
  }

  /// The scalar at a byte, and how many bytes it takes.
  private func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index < bytes.count else { return nil }
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for byte in bytes[min(index + 1, bytes.count)..<min(index + length, bytes.count)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  private func scalar(before index: Int) -> Unicode.Scalar? {
    var start = index - 1
    while start >= 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 ? scalar(at: start)?.scalar : nil
  }

  private func startsWord() -> Bool {
    guard let (first, length) = scalar(at: position) else { return false }
    if Letters.isWord(first) { return true }
    guard Letters.money.contains(first), let next = scalar(at: position + length) else { return false }
    return Letters.isDigit(next.scalar)
  }

  private mutating func closeSentence(asking: Bool) {
    defer { opensClause = true }
    guard !tokens.isEmpty else {
      if asking, let last = sentences.indices.last { sentences[last].isQuestion = true }
      return
    }
    sentences.append(Sentence(tokens: tokens, isQuestion: asking || Questions.looksLikeQuestion(tokens)))
    tokens.removeAll(keepingCapacity: true)
  }

  /// What stands between words: it ends a sentence, opens a clause, or means nothing.
  private mutating func skipMark() {
    guard let (mark, length) = scalar(at: position) else { return }
    let start = offset
    position += length
    offset += 1
    switch mark {
    case "&":
      // "Loaf & Ladle" is said, and mostly typed, with an "and".
      append(parts: ["and"], start..<offset, isCapitalized: false)
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}":
      insideQuotes = mark == "\"" ? !insideQuotes : mark != "\u{201D}" && mark != "\u{BB}"
      opensClause = true
    case "?", "\u{FF1F}": closeSentence(asking: true)
    case ".", "!", ";", "\n", "\u{2026}": closeSentence(asking: false)
    case ",", ":", "(", ")", "\u{2013}", "\u{2014}", "/": opensClause = true
    case "-":
      if let next = scalar(at: position)?.scalar, next == "-" || next == " " { opensClause = true }
    default: break
    }
  }

  private mutating func readWord() {
    let start = offset
    word.removeAll(keepingCapacity: true)
    var hasDigit = false
    let isCapitalized = scalar(at: position).map { Letters.isUppercase($0.scalar) } ?? false
    if let (first, length) = scalar(at: position), Letters.money.contains(first) {
      word.append(contentsOf: bytes[position..<position + length])
      position += length
      offset += 1
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        if ASCII.isWord(byte) {
          hasDigit = hasDigit || ASCII.isDigit(byte)
          word.append(ASCII.lowercased(byte))
        } else if joinsWord(byte) {
          word.append(byte)
        } else {
          break
        }
        step()
      } else {
        guard let (scalar, length) = scalar(at: position), Letters.isWord(scalar) || joinsWord(scalar, length) else {
          break
        }
        hasDigit = hasDigit || Letters.isDigit(scalar)
        word.append(contentsOf: Letters.fold(scalar).utf8)
        position += length
        offset += 1
      }
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: "%") {
      word.append(UInt8(ascii: "%"))
      step()
    }
    let hash = Fingerprint.hash(word)
    let known = lexicon.find(hash)
    let text = known.map { lexicon.texts[$0] } ?? String(decoding: word, as: UTF8.self)
    let range = start..<offset
    // The point of "Dr. Reyes" ends no sentence.
    if position < bytes.count, bytes[position] == UInt8(ascii: "."), Self.titles.contains(text) { step() }
    append(text, hash, known, range, isCapitalized: isCapitalized, isNumber: hasDigit)
  }

  private static let titles: Set<String> = ["mr", "mrs", "ms", "dr", "prof", "st", "messrs", "sr", "jr"]

  /// Apostrophes and hyphens hold a word together, points and commas a number or an abbreviation.
  private func joinsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "&"): return isBetween(1, Letters.isWord)
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): return isBetween(1, Letters.isDigit)
    default: return false
    }
  }

  private func joinsWord(_ scalar: Unicode.Scalar, _ length: Int) -> Bool {
    switch scalar {
    case "\u{2019}", "\u{2018}", "\u{2BC}", "\u{2010}", "\u{2011}": return isBetween(length, Letters.isWord)
    default: return false
    }
  }

  /// Whether what stands before and behind the `length` bytes here is of the kind.
  private func isBetween(_ length: Int, _ kind: (Unicode.Scalar) -> Bool) -> Bool {
    guard let before = scalar(before: position), let after = scalar(at: position + length)?.scalar else { return false }
    return kind(before) && kind(after)
  }

  private mutating func append(
    _ text: String,
    _ hash: UInt64,
    _ known: Int?,
    _ range: Range<Int>,
    isCapitalized: Bool,
    isNumber: Bool
  ) {
    if !isNumber {
      if let known, !lexicon.parts[known].isEmpty {
        return append(parts: lexicon.parts[known].map { lexicon.texts[$0] }, range, isCapitalized: isCapitalized)
      }
      if known == nil, text.utf8.contains(UInt8(ascii: "'")), let parts = Contractions.expand(text) {
        return append(parts: parts, range, isCapitalized: isCapitalized)
      }
    }
    push(text, hash, known, range, isNumber: isNumber, isCapitalized: isCapitalized)
  }

  private mutating func append(parts: [String], _ range: Range<Int>, isCapitalized: Bool) {
    let share = max(1, range.count / parts.count)
    for (index, part) in parts.enumerated() {
      let start = min(range.lowerBound + index * share, range.upperBound - 1)
      let end = index == parts.count - 1 ? range.upperBound : min(start + share, range.upperBound)
      let hash = Fingerprint.hash(part)
      push(
        part,
        hash,
        lexicon.find(hash, part),
        start..<max(end, start),
        isNumber: false,
        isCapitalized: isCapitalized
      )
    }
  }

  private mutating func push(
    _ text: String,
    _ hash: UInt64,
    _ known: Int?,
    _ range: Range<Int>,
    isNumber: Bool,
    isCapitalized: Bool
  ) {
    let traits = known.map { lexicon.traits[$0] } ?? []
    tokens.append(
      Token(
        text: text,
        range: range,
        hash: hash,
        stemHash: known.map { lexicon.stemHashes[$0] } ?? Fingerprint.hash(Stem.of(text)),
        number: known ?? -1,
        traits: traits,
        isNumber: isNumber || traits.contains(.numberWord),
        isCapitalized: isCapitalized,
        opensClause: opensClause,
        isQuoted: insideQuotes
      )
    )
    opensClause = false
  }
}
