/// Reads the pattern notation of the cue file.
///
/// `word ~stem pre* *fix <class> a|b (two words|one) maybe? {0,3} .. ^ $`
struct CuePatternParser {
  private let bytes: [UInt8]
  private var position = 0
  private let classes: [String: CuePattern]

  /// What is wrong with a pattern, in words.
  struct Failure: Error { let reason: String }

  static func parse(_ text: String, classes: [String: CuePattern]) throws(Failure) -> CuePattern {
    var parser = CuePatternParser(bytes: Array(text.utf8), classes: classes)
    let pattern = try parser.alternatives()
    guard parser.position == parser.bytes.count else {
      throw Failure(reason: "a bracket closes that was never opened")
    }
    return pattern
  }

  private init(bytes: [UInt8], classes: [String: CuePattern]) {
    self.bytes = bytes
    self.classes = classes
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Inside brackets `a b|c d` are two sequences; at the top `a|b c` is a choice and then a word.
  private mutating func alternatives(insideGroup: Bool = false) throws(Failure) -> CuePattern {
    var sequences: [CuePattern] = []
    var items: [CuePattern] = []
    while let byte = current, byte != UInt8(ascii: ")") {
      if byte == UInt8(ascii: " ") {
        position += 1
      } else if byte == UInt8(ascii: "|"), insideGroup {
        position += 1
        sequences.append(.sequence(items))
        items = []
      } else {
        items.append(try element(insideGroup: insideGroup))
      }
    }
    guard !items.isEmpty else { throw Failure(reason: "an alternative is empty") }
    sequences.append(.sequence(items))
    return sequences.count == 1 ? sequences[0] : CuePattern.anyOf(sequences)
  }

  private mutating func element(insideGroup: Bool) throws(Failure) -> CuePattern {
    var options = [try atom()]
    while !insideGroup, current == UInt8(ascii: "|") {
      position += 1
      options.append(try atom())
    }
    var result = options.count == 1 ? options[0] : CuePattern.anyOf(options)
    if current == UInt8(ascii: "?") {
      position += 1
      result = .optional(result)
    }
    return result
  }

  private mutating func atom() throws(Failure) -> CuePattern {
    switch current {
    case UInt8(ascii: "("):
      position += 1
      let group = try alternatives(insideGroup: true)
      guard current == UInt8(ascii: ")") else { throw Failure(reason: "a bracket is never closed") }
      position += 1
      return group
    case UInt8(ascii: "<"):
      let name = try enclosed(by: ">")
      if let known = classes[name] { return known }
      guard let wordClass = WordClass(name: name) else { throw Failure(reason: "no class '\(name)'") }
      return .builtIn(wordClass)
    case UInt8(ascii: "{"):
      let bounds = try enclosed(by: "}").split(separator: ",").compactMap { Int($0) }
      guard bounds.count == 2, bounds[0] <= bounds[1] else { throw Failure(reason: "a gap is written {0,3}") }
      return .gap(bounds[0], bounds[1])
    case UInt8(ascii: "^"):
      position += 1
      return .start
    case UInt8(ascii: "$"):
      position += 1
      return .end
    default: return try wordAtom()
    }
  }

  private mutating func wordAtom() throws(Failure) -> CuePattern {
    let start = position
    while let byte = current, !Self.marks.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if text == ".." { return .gap(0, 3) }
    if text.hasPrefix("~") { return .stem(Stem.of(String(text.dropFirst()))) }
    if text.hasPrefix("*") { return .suffix(String(text.dropFirst())) }
    if text.hasSuffix("*") { return .prefix(String(text.dropLast())) }
    guard !text.isEmpty else { throw Failure(reason: "a word is missing") }
    // "don't" in a pattern means what it means in a line.
    if let parts = Contractions.expand(text) { return .sequence(parts.map(CuePattern.word)) }
    return .word(text)
  }

  private static let marks = Array(" |?(){}<>^$".utf8)

  private mutating func enclosed(by closer: Unicode.Scalar) throws(Failure) -> String {
    position += 1
    let start = position
    while let byte = current, byte != UInt8(ascii: closer) { position += 1 }
    guard current != nil else { throw Failure(reason: "'\(closer)' is missing") }
    position += 1
    return String(decoding: bytes[start..<position - 1], as: UTF8.self)
  }
}
