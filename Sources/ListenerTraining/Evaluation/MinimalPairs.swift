internal import Listening

/// Pairs of lines that differ in little and mean something else: both must be right where they differ.
package struct MinimalPairs: Sendable {
  /// Places of two lines of one group.
  package var pairs: [(first: Int, second: Int)] = []

  package init(_ corpus: Corpus, _ set: TrainingSet) {
    var groups: [String: [Int]] = [:]
    for (place, turn) in set.turns.enumerated() {
      if let group = corpus.authors[turn.author].lines[turn.line].group { groups[group, default: []].append(place) }
    }
    for group in groups.keys.sorted() {
      let places = groups[group] ?? []
      for (index, first) in places.enumerated() {
        for second in places[(index + 1)...] where Self.differ(set.turns[first], set.turns[second]) {
          pairs.append((first, second))
        }
      }
    }
  }

  private static func differ(_ first: TrainingSet.Turn, _ second: TrainingSet.Turn) -> Bool {
    first.stance != second.stance || first.moves != second.moves
  }

  /// The share of pairs in which both lines are heard rightly as to what tells them apart.
  ///
  /// Where the stance differs, both stances; where it does not, all the moves that only one of them has.
  package func bothRight(_ answers: [Answers.Answer], _ labels: [TrainingSet.Turn]) -> Double {
    guard !pairs.isEmpty else { return 0 }
    let right = pairs.count { first, second in
      if labels[first].stance != labels[second].stance {
        return [first, second].allSatisfy { answers[$0].stance == labels[$0].stance }
      }
      let telling = labels[first].moves ^ labels[second].moves
      return [first, second].allSatisfy { (answers[$0].moves ^ labels[$0].moves) & telling == 0 }
    }
    return Double(right) / Double(pairs.count)
  }
}
