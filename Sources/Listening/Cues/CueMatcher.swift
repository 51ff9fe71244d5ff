/// Tries patterns against one sentence.
struct CueMatcher {
  let sentence: Sentence
  /// Vocabulary phrases and built-in classes found in the sentence: class name to the spans that are of it.
  let spans: [String: [Range<Int>]]
  /// The lexicon's number of each token; -1 for a word no cue knows.
  private let numbers: [Int]

  init(sentence: Sentence, spans: [String: [Range<Int>]], lexicon: Lexicon) {
    self.sentence = sentence
    self.spans = spans
    numbers = sentence.tokens.map { lexicon[$0.text] ?? -1 }
  }

  /// The places where a pattern matches, as token indices: at each word the shortest match that is accepted.
  func matches(of pattern: CompiledPattern, where accepts: (Range<Int>) -> Bool) -> [Range<Int>] {
    guard isPossible(pattern.node) else { return [] }
    var matches: [Range<Int>] = []
    for start in numbers.indices {
      if let first = pattern.first, !first.contains(numbers[start]) { continue }
      if let end = ends(of: pattern.node, from: start).first(where: { $0 > start && accepts(start..<$0) }) {
        matches.append(start..<end)
      }
    }
    return matches
  }

  /// Whether the sentence holds what the pattern cannot do without; most patterns fall here.
  private func isPossible(_ node: CompiledPattern.Node) -> Bool {
    switch node {
    case .word(let word): numbers.contains(word)
    case .oneOf(let words): numbers.contains(where: words.contains)
    case .builtIn(let name): spans[name] != nil
    case .choice(let options): options.contains(where: isPossible)
    case .sequence(let items): items.allSatisfy(isPossible)
    case .stem, .prefix, .suffix, .gap, .optional, .start, .end: true
    }
  }

  /// Every place a match beginning at `start` may end, nearest gap first, without repeats.
  private func ends(of node: CompiledPattern.Node, from start: Int) -> [Int] {
    let tokens = sentence.tokens
    switch node {
    case .word(let word): return start < tokens.count && numbers[start] == word ? [start + 1] : []
    case .oneOf(let words): return start < tokens.count && words.contains(numbers[start]) ? [start + 1] : []
    case .stem(let stem): return start < tokens.count && tokens[start].stem == stem ? [start + 1] : []
    case .prefix(let prefix): return start < tokens.count && tokens[start].text.hasPrefix(prefix) ? [start + 1] : []
    case .suffix(let suffix):
      guard start < tokens.count, tokens[start].text.utf8.count > suffix.utf8.count + 1 else { return [] }
      return tokens[start].text.hasSuffix(suffix) ? [start + 1] : []
    case .builtIn(let name): return spans[name]?.filter { $0.lowerBound == start }.map(\.upperBound) ?? []
    case .gap(let low, let high):
      guard start + low <= tokens.count else { return [] }
      return Array(start + low...min(start + high, tokens.count))
    case .start: return isStart(start) ? [start] : []
    case .end: return start == tokens.count ? [start] : []
    case .optional(let inner): return unique(ends(of: inner, from: start) + [start])
    case .choice(let options): return unique(options.flatMap { ends(of: $0, from: start) })
    case .sequence(let items):
      var reached = [start]
      for item in items {
        reached =
          reached.count == 1 ? ends(of: item, from: reached[0]) : unique(reached.flatMap { ends(of: item, from: $0) })
        if reached.isEmpty { return [] }
      }
      return reached
    }
  }

  private func unique(_ ends: [Int]) -> [Int] {
    guard ends.count > 1 else { return ends }
    var result: [Int] = []
    for end in ends where !result.contains(end) { result.append(end) }
    return result
  }

  private func isStart(_ index: Int) -> Bool {
    guard index < sentence.tokens.count else { return false }
    if sentence.tokens[index].opensClause { return true }
    return sentence.tokens.indices[..<index].allSatisfy { before in
      Fillers.contains(sentence.tokens[before].text)
        || spans["their-people"]?.contains { $0.contains(before) } == true
    }
  }
}
