/// A pattern over the words of one sentence, as the cue file writes it.
indirect enum CuePattern: Sendable, Hashable {
  case word(String)
  /// A choice among single words, kept as a set because classes grow long.
  case oneOf(Set<String>)
  /// `~word`: any inflection.
  case stem(String)
  /// `word*`: any word that begins so.
  case prefix(String)
  /// `*ed`: any word of at least two letters more that ends so.
  case suffix(String)
  /// `<class>` that no file defines: numbers, names, and the scenario's vocabulary.
  case builtIn(WordClass)
  /// `{0,3}`, or `..` for it: any words between.
  case gap(Int, Int)
  case sequence([CuePattern])
  case choice([CuePattern])
  case optional(CuePattern)
  /// `^`: the beginning of a sentence or clause, fillers and greetings aside.
  case start
  /// `$`: the end of the sentence.
  case end

  /// A choice, its single words gathered in one set: where a match ends does not depend on their order.
  static func anyOf(_ options: [CuePattern]) -> CuePattern {
    var singles: Set<String> = []
    var others: [CuePattern] = []
    for option in options {
      switch option {
      case .word(let word): singles.insert(word)
      case .oneOf(let words): singles.formUnion(words)
      case .sequence(let items) where items.count == 1:
        if case .word(let word) = items[0] { singles.insert(word) } else { others.append(items[0]) }
      case .choice(let inner): others += inner
      default: others.append(option)
      }
    }
    if others.isEmpty { return .oneOf(singles) }
    return .choice(singles.isEmpty ? others : [.oneOf(singles)] + others)
  }

  /// The words it spells out.
  var words: [String] {
    switch self {
    case .word(let word): [word]
    case .oneOf(let words): words.sorted()
    case .sequence(let items), .choice(let items): items.flatMap(\.words)
    case .optional(let inner): inner.words
    default: []
    }
  }

  func forEachWord(_ body: (String) -> Void) {
    switch self {
    case .word(let word): body(word)
    // Sorted, so that the words are numbered alike on every run.
    case .oneOf(let words): for word in words.sorted() { body(word) }
    case .sequence(let items), .choice(let items): for item in items { item.forEachWord(body) }
    case .optional(let inner): inner.forEachWord(body)
    default: break
    }
  }

  /// It spells out a negation of its own.
  var saysNo: Bool {
    words.contains { ["not", "no", "never", "without", "nothing", "nobody", "none", "instead", "rather"].contains($0) }
  }

  /// The alternatives at its top, each a pattern of its own: what one of them asks for says nothing of the others.
  var alternatives: [CuePattern] {
    switch self {
    case .choice(let options): options.flatMap(\.alternatives)
    case .sequence(let items) where items.count == 1: items[0].alternatives
    default: [self]
    }
  }
}
