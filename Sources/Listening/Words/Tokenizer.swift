internal import Foundation

/// Cuts a line into sentences of tokens, keeping for every token where it stands in the line as typed.
enum Tokenizer {
  static func sentences(of line: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var tokens: [Token] = []
    var scan = Scan(line)
    var opensClause = true

    func close(asking: Bool) {
      defer { opensClause = true }
      guard !tokens.isEmpty else {
        if asking, let last = sentences.indices.last { sentences[last].isQuestion = true }
        return
      }
      sentences.append(Sentence(tokens: tokens, isQuestion: asking || Questions.looksLikeQuestion(tokens)))
      tokens = []
    }

    while let piece = scan.next() {
      switch piece {
      case .word(let word):
        tokens += word.tokens(opensClause: opensClause)
        opensClause = false
      case .clauseMark: opensClause = true
      case .sentenceEnd(let asking): close(asking: asking)
      }
    }
    close(asking: false)
    return sentences
  }

  /// The canonical words of a phrase, for vocabularies, topics and patterns.
  static func words(of phrase: String) -> [String] {
    sentences(of: phrase).flatMap { $0.tokens.map(\.text) }
  }
}

extension Tokenizer {
  fileprivate enum Piece {
    case word(Word)
    case clauseMark
    case sentenceEnd(asking: Bool)
  }

  /// A word as it stands in the line, not yet taken apart.
  fileprivate struct Word {
    var text: String
    var range: Range<Int>
    var isNumber: Bool
    var isCapitalized: Bool
    var isQuoted: Bool

    func tokens(opensClause: Bool) -> [Token] {
      let parts = isNumber ? [text] : Contractions.expand(text) ?? [text]
      let share = max(1, range.count / parts.count)
      return parts.enumerated().map { index, part in
        let start = min(range.lowerBound + index * share, range.upperBound - 1)
        let end = index == parts.count - 1 ? range.upperBound : min(start + share, range.upperBound)
        return Token(
          text: part,
          range: start..<max(end, start),
          isNumber: isNumber || NumberWords.contains(part),
          isCapitalized: isCapitalized,
          opensClause: opensClause && index == 0,
          isQuoted: isQuoted,
          stem: Stem.of(part)
        )
      }
    }
  }

  /// Walks the scalars once.
  fileprivate struct Scan {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var insideQuotes = false

    init(_ line: String) {
      scalars = Array(line.unicodeScalars)
    }

    private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
      scalars.indices.contains(position + distance) ? scalars[position + distance] : nil
    }

    mutating func next() -> Piece? {
      while let scalar = peek() {
        if isWordScalar(scalar) || startsMoney(scalar) { return .word(word()) }
        if scalar == "&" { return .word(ampersand()) }
        position += 1
        switch scalar {
        case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}":
          insideQuotes = scalar == "\"" ? !insideQuotes : scalar != "\u{201D}" && scalar != "\u{BB}"
          return .clauseMark
        case "?", "\u{FF1F}": return .sentenceEnd(asking: true)
        case ".", "!", ";", "\n", "\u{2026}": return .sentenceEnd(asking: false)
        case ",", ":", "(", ")", "\u{2013}", "\u{2014}", "/": return .clauseMark
        case "-" where peek() == "-" || peek() == " ": return .clauseMark
        default: continue
        }
      }
      return nil
    }

    /// "Loaf & Ladle" is said, and mostly typed, with an "and".
    private mutating func ampersand() -> Word {
      position += 1
      return Word(
        text: "and",
        range: position - 1..<position,
        isNumber: false,
        isCapitalized: false,
        isQuoted: insideQuotes
      )
    }

    private mutating func word() -> Word {
      let start = position
      var text = ""
      let first = scalars[start]
      if startsMoney(first) {
        text.unicodeScalars.append(first)
        position += 1
      }
      while let scalar = peek(), isWordScalar(scalar) || joinsWord(scalar) {
        text += fold(scalar)
        position += 1
      }
      if peek() == "%" {
        text += "%"
        position += 1
      }
      // The point of "Dr. Reyes" ends no sentence.
      if peek() == ".", Self.titles.contains(text) { position += 1 }
      return Word(
        text: text,
        range: start..<position,
        isNumber: text.unicodeScalars.contains { ("0"..."9").contains($0) },
        isCapitalized: first.properties.isUppercase,
        isQuoted: insideQuotes
      )
    }

    private static let titles: Set<String> = ["mr", "mrs", "ms", "dr", "prof", "st", "messrs", "sr", "jr"]

    private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
    }

    private func startsMoney(_ scalar: Unicode.Scalar) -> Bool {
      guard ["$", "\u{20AC}", "\u{A3}"].contains(scalar), let after = peek(1) else { return false }
      return ("0"..."9").contains(after)
    }

    /// Apostrophes and hyphens hold a word together, points and commas a number or an abbreviation.
    private func joinsWord(_ scalar: Unicode.Scalar) -> Bool {
      guard let before = peek(-1), let after = peek(1), isWordScalar(before), isWordScalar(after) else { return false }
      switch scalar {
      case "'", "\u{2019}", "\u{2018}", "\u{2BC}", "-", "\u{2010}", "\u{2011}", "&": return true
      case ".", ",", ":": return isDigit(before) && isDigit(after)
      default: return false
      }
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// One spelling: lower case, straight apostrophes, no diacritics; a combining mark of its own disappears.
    private func fold(_ scalar: Unicode.Scalar) -> String {
      switch scalar {
      case "\u{2019}", "\u{2018}", "\u{2BC}": return "'"
      case "\u{2010}", "\u{2011}": return "-"
      case _ where scalar.properties.generalCategory == .nonspacingMark: return ""
      case _ where scalar.isASCII: return scalar.properties.lowercaseMapping
      default:
        let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
          .filter { $0.properties.generalCategory != .nonspacingMark }
        return base.map(\.properties.lowercaseMapping).joined()
      }
    }
  }
}
