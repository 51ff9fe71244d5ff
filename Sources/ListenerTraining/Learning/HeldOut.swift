internal import Listening

/// What models say of lines whose authors they never learned from: the only figures that mean anything.
package struct HeldOut: Sendable {
  /// For each turn the logits of a model that was trained on all authors but this turn's.
  package var logits: [[Double]]

  /// Trains once for each part, on all the others.
  ///
  /// - Parameter parts: For each turn the part it is in: its author, or a fold of all authors alike.
  package init(
    _ set: TrainingSet,
    parts: [Int],
    _ recipe: Recipe,
    progress: (_ part: Int) -> Void = { _ in }
  ) async {
    let turns = set.turns.indices
    var logits = [[Double]](repeating: [], count: set.turns.count)
    await withTaskGroup(of: (part: Int, logits: [Int: [Double]]).self) { group in
      for part in Set(parts).sorted() {
        group.addTask {
          let objective = recipe.objective(set, turns.filter { parts[$0] != part })
          let weights = Scales.rounded(recipe.pruned(recipe.minimize(objective), objective), objective)
          let own = turns.filter { parts[$0] == part }.map { ($0, objective.logits(of: $0, weights)) }
          return (part, Dictionary(uniqueKeysWithValues: own))
        }
      }
      // Whichever is ready first: each fills its own places, so the order does not matter.
      for await done in group {
        for (turn, values) in done.logits { logits[turn] = values }
        progress(done.part)
      }
    }
    self.logits = logits
  }

  /// Every author a part.
  package static func authors(_ set: TrainingSet) -> [Int] { set.turns.map(\.author) }

  /// Eight parts, each with lines of all authors; lines of one minimal pair stay together.
  package static func mixed(_ corpus: Corpus, _ set: TrainingSet) -> [Int] {
    set.turns.map { turn in
      let line = corpus.authors[turn.author].lines[turn.line]
      return Int(Fingerprint.hash(line.group ?? line.id) % mixedParts)
    }
  }

  private static let mixedParts: UInt64 = 8
}
