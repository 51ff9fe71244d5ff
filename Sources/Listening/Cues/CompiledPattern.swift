/// A pattern made ready for matching: words are numbers, and the words it can begin with are known.
struct CompiledPattern: Sendable {
  indirect enum Node: Sendable {
    case word(Int)
    case oneOf(WordSet)
    case stem(String)
    case prefix(String)
    case suffix(String)
    case builtIn(String)
    case gap(Int, Int)
    case sequence([Node])
    case choice([Node])
    case optional(Node)
    case start
    case end
  }

  let node: Node
  /// Where a match can begin; nil when any word may begin one.
  let first: WordSet?
  /// It spells out a negation of its own.
  let saysNo: Bool

  init(_ pattern: CuePattern, _ lexicon: inout Lexicon) {
    node = Self.node(pattern, &lexicon)
    first = Self.beginnings(of: node).words
    saysNo = pattern.saysNo
  }

  private static func node(_ pattern: CuePattern, _ lexicon: inout Lexicon) -> Node {
    switch pattern {
    case .word(let word): return .word(lexicon.number(of: word))
    case .oneOf(let words): return .oneOf(WordSet(words.sorted().map { lexicon.number(of: $0) }))
    case .stem(let stem): return .stem(stem)
    case .prefix(let prefix): return .prefix(prefix)
    case .suffix(let suffix): return .suffix(suffix)
    case .builtIn(let name): return .builtIn(name)
    case .gap(let low, let high): return .gap(low, high)
    case .sequence(let items):
      let nodes = items.map { node($0, &lexicon) }
      return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    case .choice(let options): return .choice(options.map { node($0, &lexicon) })
    case .optional(let inner): return .optional(node(inner, &lexicon))
    case .start: return .start
    case .end: return .end
    }
  }

  /// The words a match can begin with, nil for any, and whether the node can match nothing at all.
  private static func beginnings(of node: Node) -> (words: WordSet?, isNullable: Bool) {
    switch node {
    case .word(let word): return (WordSet([word]), false)
    case .oneOf(let words): return (words, false)
    case .stem, .prefix, .suffix, .builtIn: return (nil, false)
    case .gap(let low, _): return (nil, low == 0)
    case .start, .end: return (WordSet(), true)
    case .optional(let inner): return (beginnings(of: inner).words, true)
    case .choice(let options):
      let all = options.map(beginnings)
      var union = WordSet()
      for option in all {
        guard let words = option.words else { return (nil, all.contains(where: \.isNullable)) }
        union.formUnion(words)
      }
      return (union, all.contains(where: \.isNullable))
    case .sequence(let items):
      var union = WordSet()
      for item in items {
        let (words, isNullable) = beginnings(of: item)
        guard let words else { return (nil, false) }
        union.formUnion(words)
        if !isNullable { return (union, false) }
      }
      return (union, true)
    }
  }
}
