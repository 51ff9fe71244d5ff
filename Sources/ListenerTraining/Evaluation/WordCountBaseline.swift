internal import Listening

/// What one could guess from the length of a turn alone; a listener that is no better hears nothing.
package struct WordCountBaseline: Sendable {
  /// The share of stances guessed rightly, each bin of lengths guessing its most frequent stance on the other authors.
  package let accuracy: Double

  package init(_ corpus: Corpus, _ set: TrainingSet) {
    let bins = set.turns.map { turn in
      Self.bin(corpus.authors[turn.author].lines[turn.line].text.split(separator: " ").count)
    }
    var right = 0
    for author in Set(set.turns.map(\.author)) {
      var counts = [[Int]](repeating: [Int](repeating: 0, count: Stance.allCases.count), count: Self.bounds.count + 1)
      for (place, turn) in set.turns.enumerated() where turn.author != author { counts[bins[place]][turn.stance] += 1 }
      let guesses = counts.map { row in row.indices.max { row[$0] < row[$1] } ?? 0 }
      right += set.turns.indices.count { set.turns[$0].author == author && guesses[bins[$0]] == set.turns[$0].stance }
    }
    accuracy = set.turns.isEmpty ? 0 : Double(right) / Double(set.turns.count)
  }

  private static let bounds = [3, 6, 10, 15, 22, 35, 60]
  private static func bin(_ words: Int) -> Int { bounds.firstIndex { words <= $0 } ?? bounds.count }
}
