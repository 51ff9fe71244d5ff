internal import Listening

/// What the trainer makes small: the surprise at the labels, and the size of the weights.
///
/// Stances: softmax over the pooled sentences. Moves: each by itself, a turn having it as soon as one sentence has
/// (the sum of the odds). Weights lie feature by feature, `Model.heads` each, and the biases behind them.
package struct Objective: Sendable {
  package let examples: TrainingSet
  /// Turns that are learned from.
  package let turns: [Int]
  private let penalties: Penalties

  private static let heads = Model.heads
  private static let stances = Stance.allCases.count

  package init(_ set: TrainingSet, turns: [Int], _ recipe: Recipe) {
    examples = set
    self.turns = turns
    penalties = Penalties(set, turns: turns, recipe)
  }

  package var size: Int { (examples.keys.count + 1) * Self.heads }

  /// The biases begin here.
  package var biases: Int { examples.keys.count * Self.heads }

  /// - Parameter gradient: Overwritten; as long as `weights`.
  /// - Returns: The value at these weights.
  package func value(_ weights: [Double], _ gradient: inout [Double]) -> Double {
    var total = 0.0
    weights.withUnsafeBufferPointer { weights in
      gradient.withUnsafeMutableBufferPointer { gradient in
        gradient.update(repeating: 0)
        examples.features.withUnsafeBufferPointer { features in
          var logits: [Double] = []
          for turn in turns {
            total += learn(turn, weights, gradient, features, &logits)
          }
        }
        penalties.values.withUnsafeBufferPointer { penalties in
          for index in penalties.indices {
            total += 0.5 * penalties[index] * weights[index] * weights[index]
            gradient[index] += penalties[index] * weights[index]
          }
        }
      }
    }
    return total
  }

  private func learn(
    _ turn: Int,
    _ weights: UnsafeBufferPointer<Double>,
    _ gradient: UnsafeMutableBufferPointer<Double>,
    _ features: UnsafeBufferPointer<Int32>,
    _ logits: inout [Double]
  ) -> Double {
    let heads = Self.heads
    let sentences = examples.turns[turn].sentences
    logits.removeAll(keepingCapacity: true)
    logits.append(contentsOf: repeatElement(0, count: sentences.count * heads))
    sum(sentences, weights, features, &logits)
    let biases = self.biases
    var steps = [Double](repeating: 0, count: sentences.count * heads)
    var loss = 0.0

    // Stances.
    var pooled = [Double](repeating: 0, count: Self.stances)
    for (place, sentence) in sentences.enumerated() {
      for stance in 0..<Self.stances { pooled[stance] += logits[place * heads + stance] * examples.shares[sentence] }
    }
    for stance in 0..<Self.stances { pooled[stance] += weights[biases + stance] }
    let highest = pooled.max() ?? 0
    let odds = pooled.map { ExactMath.exp($0 - highest) }
    let all = odds.reduce(0, +)
    let truth = examples.turns[turn].stance
    loss -= ExactMath.log(max(odds[truth] / all, 1e-300))
    for stance in 0..<Self.stances {
      let step = odds[stance] / all - (stance == truth ? 1 : 0)
      gradient[biases + stance] += step
      for (place, sentence) in sentences.enumerated() {
        steps[place * heads + stance] = step * examples.shares[sentence]
      }
    }

    // Moves.
    for head in Self.stances..<heads {
      let isTrue = examples.turns[turn].moves & (1 << UInt32(head - Self.stances)) != 0
      var odds = 0.0
      for place in 0..<sentences.count {
        let single = ExactMath.exp(min(max(logits[place * heads + head] + weights[biases + head], -30), 30))
        logits[place * heads + head] = single
        odds += single
      }
      guard odds > 0 else { continue }
      let share = odds / (1 + odds)
      loss += isTrue ? ExactMath.log((1 + odds) / odds) : ExactMath.log(1 + odds)
      let step = (share - (isTrue ? 1 : 0)) / odds
      for place in 0..<sentences.count {
        let single = step * logits[place * heads + head]
        steps[place * heads + head] = single
        gradient[biases + head] += single
      }
    }

    for (place, sentence) in sentences.enumerated() {
      for position in examples.starts[sentence]..<examples.starts[sentence + 1] {
        let row = Int(features[position]) * heads
        for head in 0..<heads { gradient[row + head] += steps[place * heads + head] }
      }
    }
    return loss
  }

  private func sum(
    _ sentences: Range<Int>,
    _ weights: UnsafeBufferPointer<Double>,
    _ features: UnsafeBufferPointer<Int32>,
    _ logits: inout [Double]
  ) {
    let heads = Self.heads
    for (place, sentence) in sentences.enumerated() {
      for position in examples.starts[sentence]..<examples.starts[sentence + 1] {
        let row = Int(features[position]) * heads
        for head in 0..<heads { logits[place * heads + head] += weights[row + head] }
      }
    }
  }

  /// The logits of a turn: four pooled stances, then for each move the highest of its sentences.
  package func logits(of turn: Int, _ weights: [Double]) -> [Double] {
    let sentences = examples.turns[turn].sentences
    var logits = [Double](repeating: 0, count: sentences.count * Self.heads)
    weights.withUnsafeBufferPointer { weights in
      examples.features.withUnsafeBufferPointer { sum(sentences, weights, $0, &logits) }
    }
    var result = (0..<Self.heads).map { weights[biases + $0] }
    for stance in 0..<Self.stances {
      for (place, sentence) in sentences.enumerated() {
        result[stance] += logits[place * Self.heads + stance] * examples.shares[sentence]
      }
    }
    for head in Self.stances..<Self.heads where !sentences.isEmpty {
      result[head] += sentences.indices.map { logits[($0 - sentences.lowerBound) * Self.heads + head] }.max() ?? 0
    }
    return result
  }
}
