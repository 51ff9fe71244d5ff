/// Reads the pattern notation of the cue file.
///
/// `word ~stem pre* *fix <class> a|b (two words|one) maybe? {0,3} .. ^ $`
struct CuePatternParser {
  private let characters: [Character]
  private var position = 0
  private let classes: [String: CuePattern]

  /// What is wrong with a pattern, in words.
  struct Failure: Error { let reason: String }

  static func parse(_ text: String, classes: [String: CuePattern]) throws(Failure) -> CuePattern {
    var parser = CuePatternParser(characters: Array(text), classes: classes)
    let pattern = try parser.alternatives()
    guard parser.position == parser.characters.count else {
      throw Failure(reason: "a bracket closes that was never opened")
    }
    return pattern
  }

  private init(characters: [Character], classes: [String: CuePattern]) {
    self.characters = characters
    self.classes = classes
  }

  private var current: Character? { position < characters.count ? characters[position] : nil }

  /// Inside brackets `a b|c d` are two sequences; at the top `a|b c` is a choice and then a word.
  private mutating func alternatives(insideGroup: Bool = false) throws(Failure) -> CuePattern {
    var sequences: [CuePattern] = []
    var items: [CuePattern] = []
    while let character = current, character != ")" {
      if character == " " {
        position += 1
      } else if character == "|", insideGroup {
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
    while !insideGroup, current == "|" {
      position += 1
      options.append(try atom())
    }
    var result = options.count == 1 ? options[0] : CuePattern.anyOf(options)
    if current == "?" {
      position += 1
      result = .optional(result)
    }
    return result
  }

  private mutating func atom() throws(Failure) -> CuePattern {
    switch current {
    case "(":
      position += 1
      let group = try alternatives(insideGroup: true)
      guard current == ")" else { throw Failure(reason: "a bracket is never closed") }
      position += 1
      return group
    case "<":
      let name = try enclosed(by: ">")
      return classes[name] ?? .builtIn(name)
    case "{":
      let bounds = try enclosed(by: "}").split(separator: ",").compactMap { Int($0) }
      guard bounds.count == 2, bounds[0] <= bounds[1] else { throw Failure(reason: "a gap is written {0,3}") }
      return .gap(bounds[0], bounds[1])
    case "^":
      position += 1
      return .start
    case "$":
      position += 1
      return .end
    default: return try wordAtom()
    }
  }

  private mutating func wordAtom() throws(Failure) -> CuePattern {
    var text = ""
    while let character = current, !" |?(){}<>^$".contains(character) {
      text.append(character)
      position += 1
    }
    if text == ".." { return .gap(0, 3) }
    if text.hasPrefix("~") { return .stem(Stem.of(String(text.dropFirst()))) }
    if text.hasPrefix("*") { return .suffix(String(text.dropFirst())) }
    if text.hasSuffix("*") { return .prefix(String(text.dropLast())) }
    guard !text.isEmpty else { throw Failure(reason: "a word is missing") }
    // "don't" in a pattern means what it means in a line.
    if let parts = Contractions.expand(text) { return .sequence(parts.map(CuePattern.word)) }
    return .word(text)
  }

  private mutating func enclosed(by closer: Character) throws(Failure) -> String {
    position += 1
    var text = ""
    while let character = current, character != closer {
      text.append(character)
      position += 1
    }
    guard current == closer else { throw Failure(reason: "'\(closer)' is missing") }
    position += 1
    return text
  }
}
