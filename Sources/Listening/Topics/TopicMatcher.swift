/// Finds which topics a turn is about: by their words, or by being close to one of their example lines.
struct TopicMatcher: Sendable {
  private struct Compiled: Sendable {
    var name: String
    var phrases: [Phrase]
    var lines: [Set<UInt64>]
  }

  private let topics: [Compiled]

  init(_ topics: [Topic]) {
    self.topics = topics.map { topic in
      Compiled(
        name: topic.name,
        phrases: topic.words.map(Phrase.init).filter { $0.count > 0 },
        lines: topic.lines.map { Self.matter(of: Tokenizer.sentences(of: $0)) }
      )
    }
  }

  /// - Parameter quote: Cuts evidence out of the line.
  func topics(in sentences: [Sentence], quote: (Range<Int>) -> Evidence) -> [HeardTopic] {
    guard !topics.isEmpty else { return [] }
    let matter = Self.matter(of: sentences)
    return topics.compactMap { topic in
      let named = evidence(of: topic, in: sentences)
      if !named.isEmpty { return HeardTopic(topic: topic.name, evidence: named.prefix(3).map(quote)) }
      guard topic.lines.contains(where: { Self.isClose(matter, to: $0) }), let whole = sentences.first else {
        return nil
      }
      return HeardTopic(topic: topic.name, evidence: [quote(whole.range)])
    }
  }

  private func evidence(of topic: Compiled, in sentences: [Sentence]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for sentence in sentences {
      for start in sentence.tokens.indices {
        guard let phrase = topic.phrases.first(where: { $0.matches(sentence.tokens, at: start) }) else { continue }
        let range = sentence.tokens[start].range.lowerBound..<sentence.tokens[start + phrase.count - 1].range.upperBound
        if !found.contains(where: { $0.overlaps(range) }) { found.append(range) }
      }
    }
    return found
  }

  /// The stems that carry matter.
  private static func matter(of sentences: [Sentence]) -> Set<UInt64> {
    Set(sentences.flatMap(\.tokens).filter { !$0.traits.contains(.stopWord) }.map(\.stemHash))
  }

  /// Shares at least two words of matter, and three in five of what the example says.
  private static func isClose(_ matter: Set<UInt64>, to line: Set<UInt64>) -> Bool {
    let shared = matter.intersection(line).count
    return shared >= 2 && shared * 5 >= line.count * 3
  }
}
