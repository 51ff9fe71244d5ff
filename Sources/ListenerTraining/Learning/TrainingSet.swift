package import Listening

/// The corpus as numbers: which features each sentence shows, and what its turn is labelled.
package struct TrainingSet: Sendable {
  package struct Turn: Sendable {
    package var author: Int
    /// Its place among the lines of its author.
    package var line: Int
    package var stance: Int
    /// One bit for each move.
    package var moves: UInt32
    package var sentences: Range<Int>
  }

  package let turns: [Turn]
  /// The keys that are learned, ascending; a feature's number is its place here.
  package let keys: [UInt64]
  /// Where in `features` each sentence begins.
  package let starts: [Int]
  package let features: [Int32]
  /// For each whole word that is learned the features that may go into its row.
  package let wholes: [UInt64: [UInt64]]
  /// How much each sentence counts for the stance of its turn.
  package let shares: [Double]

  /// - Parameter fewest: A feature is learned when it occurs in so many lines at least.
  package init(_ corpus: Corpus, _ listener: Listener, fewest: Int) {
    var turns: [Turn] = []
    var sentences: [[UInt64]] = []
    var shares: [Double] = []
    var counts: [UInt64: Int] = [:]
    var wholes: [UInt64: [UInt64]] = [:]
    let known = Self.known(corpus, listener)
    for (author, lines) in corpus.authors.map(\.lines).enumerated() {
      for (index, line) in lines.enumerated() {
        let heard = listener.lessons(of: line.text, after: line.after ?? "", known: known)
        for (word, parts) in heard.flatMap(\.wholes) { wholes[word] = parts }
        let first = sentences.count
        for sentence in heard { sentences.append(sentence.features.map(\.key)) }
        for key in Set(heard.flatMap(\.features).map(\.key)) { counts[key, default: 0] += 1 }
        shares += Pooling.shares(words: heard.map(\.words)).map { Double($0) / 1000 }
        turns.append(
          Turn(
            author: author,
            line: index,
            stance: Stance.allCases.firstIndex(of: line.stance) ?? 0,
            moves: Self.bits(of: line.moves),
            sentences: first..<sentences.count
          )
        )
      }
    }
    keys = counts.filter { $0.value >= fewest }.keys.sorted()
    var numbers: [UInt64: Int32] = [:]
    numbers.reserveCapacity(keys.count)
    for (number, key) in keys.enumerated() { numbers[key] = Int32(number) }
    var starts = [0]
    var features: [Int32] = []
    for sentence in sentences {
      features += sentence.compactMap { numbers[$0] }
      starts.append(features.count)
    }
    self.wholes = wholes.filter { numbers[$0.key] != nil }
    self.turns = turns
    self.starts = starts
    self.features = features
    self.shares = shares
  }

  /// Words of at least two authors: one author's own do not tell how others speak.
  private static func known(_ corpus: Corpus, _ listener: Listener) -> KnownWords {
    var authors: [UInt64: Int] = [:]
    for author in corpus.authors {
      let words = author.lines.reduce(into: Set<UInt64>()) { $0.formUnion(listener.words(of: $1.text)) }
      for word in words { authors[word, default: 0] += 1 }
    }
    return KnownWords(Set(authors.filter { $0.value >= 2 }.keys))
  }

  package static func bits(of moves: [Move]) -> UInt32 {
    moves.reduce(0) { $0 | 1 << UInt32(Move.allCases.firstIndex(of: $1) ?? 0) }
  }
}
