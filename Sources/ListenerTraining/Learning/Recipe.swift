internal import Listening

/// How the model is trained: chosen once on authors not trained on, and then fixed.
package struct Recipe: Sendable {
  /// A feature is learned when it occurs in so many lines at least.
  package var fewestLines = 2
  /// The size of weights counts this much against the mistakes, before `Penalties` scales it.
  package var penalty = 1.0
  /// The scale of a feature that tells nothing by counting, and what a unit of log-count ratio adds to it.
  package var leastScale = 0.3
  package var scaleOfRatio = 0.7
  package var optimizer = LBFGS()
  /// Features whose heaviest weight stays below this many logits are left out of the model.
  package var lightest = 0.16

  package init() {}

  package func objective(_ set: TrainingSet, _ turns: [Int]) -> Objective {
    Objective(set, turns: turns, self)
  }

  package func minimize(_ objective: Objective) -> [Double] {
    var start = [Double](repeating: 0, count: objective.size)
    // Each move is rare.
    for move in Move.allCases.indices { start[objective.biases + Stance.allCases.count + move] = -2 }
    return optimizer.minimize(from: start) { objective.value($0, &$1) }
  }

  /// The weights with light rows left out, as the model has them.
  package func pruned(_ weights: [Double], _ objective: Objective) -> [Double] {
    var pruned = weights
    for row in 0..<objective.biases / Model.heads {
      let own = row * Model.heads..<(row + 1) * Model.heads
      if weights[own].allSatisfy({ abs($0) < lightest }) { for index in own { pruned[index] = 0 } }
    }
    return pruned
  }
}
