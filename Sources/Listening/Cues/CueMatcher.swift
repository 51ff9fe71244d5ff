/// Tries patterns against one sentence.
struct CueMatcher {
  let sentence: Sentence
  let scopes: [TokenScope]
  /// Vocabulary phrases and built-in classes found in the sentence: class name to the spans that are of it.
  let spans: [String: [Range<Int>]]
  private let words: Set<String>

  init(sentence: Sentence, scopes: [TokenScope], spans: [String: [Range<Int>]]) {
    self.sentence = sentence
    self.scopes = scopes
    self.spans = spans
    words = Set(sentence.tokens.map(\.text))
  }

  /// The places where a pattern matches, as token indices: at each word the shortest match that is accepted.
  func matches(of pattern: CuePattern, where accepts: (Range<Int>) -> Bool) -> [Range<Int>] {
    guard let pattern = possible(pattern) else { return [] }
    return sentence.tokens.indices.compactMap { start in
      ends(of: pattern, from: start).first { $0 > start && accepts(start..<$0) }.map { start..<$0 }
    }
  }

  /// Every place a match of the pattern beginning at `start` may end, nearest gap first, without repeats.
  private func ends(of pattern: CuePattern, from start: Int) -> [Int] {
    let tokens = sentence.tokens
    switch pattern {
    case .word(let word): return start < tokens.count && tokens[start].text == word ? [start + 1] : []
    case .oneOf(let words): return start < tokens.count && words.contains(tokens[start].text) ? [start + 1] : []
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
        reached = unique(reached.flatMap { ends(of: item, from: $0) })
        if reached.isEmpty { return [] }
      }
      return reached
    }
  }

  /// What is left of a pattern when all that this sentence cannot hold is cut away; nil when nothing is.
  ///
  /// Most patterns fall at their first word here, which is what keeps hearing fast.
  private func possible(_ pattern: CuePattern) -> CuePattern? {
    switch pattern {
    case .word(let word): return words.contains(word) ? pattern : nil
    case .oneOf(let options):
      let here = words.filter { options.contains($0) }
      return here.isEmpty ? nil : .oneOf(here)
    case .builtIn(let name): return spans[name] == nil ? nil : pattern
    case .optional(let inner): return possible(inner).map { .optional($0) } ?? .gap(0, 0)
    case .choice(let options):
      let left = options.compactMap(possible)
      return left.isEmpty ? nil : .choice(left)
    case .sequence(let items):
      var left: [CuePattern] = []
      for item in items {
        guard let item = possible(item) else { return nil }
        left.append(item)
      }
      return .sequence(left)
    case .stem, .prefix, .suffix, .gap, .start, .end: return pattern
    }
  }

  private func unique(_ ends: [Int]) -> [Int] {
    guard ends.count > 1 else { return ends }
    var seen: Set<Int> = []
    return ends.filter { seen.insert($0).inserted }
  }

  private func isStart(_ index: Int) -> Bool {
    guard index < sentence.tokens.count else { return false }
    if sentence.tokens[index].opensClause { return true }
    return sentence.tokens[..<index].allSatisfy { token in
      Fillers.contains(token.text) || spans["their-people"]?.contains { $0.contains(token.index(in: sentence)) } == true
    }
  }
}

extension Token {
  fileprivate func index(in sentence: Sentence) -> Int {
    sentence.tokens.firstIndex { $0.range == range && $0.text == text } ?? 0
  }
}
