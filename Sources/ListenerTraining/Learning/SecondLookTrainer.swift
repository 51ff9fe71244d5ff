package import Listening

/// Learns the second look from the logits of models that had not seen the lines' authors.
///
/// Logistic regression, as the first look; but on its few outputs, so that a plain penalty will do.
package struct SecondLookTrainer: Sendable {
  private static var stances: Int { Stance.allCases.count }
  private static var moves: Int { Move.allCases.count }
  /// Chosen on authors not learned from.
  private static let penalty = 3.3

  /// What the second look sees of a turn.
  private struct Inputs {
    var stance: [Double]
    var shares: [Double]
    var moveShares: [Double]
    var logits: [Double]

    init(_ logits: [Double]) {
      self.logits = logits
      stance = Array(logits.prefix(SecondLookTrainer.stances))
      shares = Decisions.shares(stance, unit: 0.693)
      moveShares = logits.dropFirst(SecondLookTrainer.stances).map { 1 / (1 + ExactMath.exp(-min(max($0, -30), 30))) }
    }

    var forStances: [Double] { stance + moveShares + [1] }

    func forMove(_ move: Int) -> [Double] {
      var others = moveShares
      others[move] = 0
      return [logits[SecondLookTrainer.stances + move]] + shares + others + [1]
    }
  }

  /// Logits after the second look: stances, then moves.
  package static func applied(_ look: SecondLook, to logits: [Double]) -> [Double] {
    let inputs = Inputs(logits)
    func sum(_ weights: ArraySlice<Int32>, _ values: [Double]) -> Double {
      zip(weights, values).reduce(0) { $0 + Double($1.0) / 1000 * $1.1 }
    }
    let stances = (0..<Self.stances).map { stance in
      sum(look.stances[stance * SecondLook.stanceInputs..<(stance + 1) * SecondLook.stanceInputs], inputs.forStances)
    }
    let moves = (0..<Self.moves).map { move in
      sum(look.moves[move * SecondLook.moveInputs..<(move + 1) * SecondLook.moveInputs], inputs.forMove(move))
    }
    return stances + moves
  }

  package static func look(_ logits: [[Double]], _ turns: [TrainingSet.Turn], among chosen: [Int]) -> SecondLook {
    let inputs = chosen.map { Inputs(logits[$0]) }
    let truths = chosen.map { turns[$0] }
    let stances = stanceWeights(inputs.map(\.forStances), truths.map(\.stance))
    let moves: [Double] = (0..<Self.moves).flatMap { (move: Int) -> [Double] in
      moveWeights(inputs.map { $0.forMove(move) }, truths.map { $0.moves >> UInt32(move) & 1 != 0 })
    }
    func whole(_ values: [Double]) -> [Int32] { values.map { Int32(($0 * 1000).rounded()) } }
    return SecondLook(stances: whole(stances), moves: whole(moves))
  }

  /// Softmax over the stances, row by row.
  private static func stanceWeights(_ inputs: [[Double]], _ truths: [Int]) -> [Double] {
    let width = SecondLook.stanceInputs
    return LBFGS().minimize(from: [Double](repeating: 0, count: stances * width)) { weights, gradient in
      var total = penalize(weights, width, &gradient)
      for (input, truth) in zip(inputs, truths) {
        let logits = (0..<stances).map { stance in dot(weights, stance * width, input) }
        let highest = logits.max() ?? 0
        let odds = logits.map { ExactMath.exp($0 - highest) }
        let all = odds.reduce(0, +)
        total -= ExactMath.log(max(odds[truth] / all, 1e-300))
        for stance in 0..<stances {
          let step = odds[stance] / all - (stance == truth ? 1 : 0)
          for index in 0..<width { gradient[stance * width + index] += step * input[index] }
        }
      }
      return total
    }
  }

  private static func moveWeights(_ inputs: [[Double]], _ truths: [Bool]) -> [Double] {
    let width = SecondLook.moveInputs
    return LBFGS().minimize(from: [Double](repeating: 0, count: width)) { weights, gradient in
      var total = penalize(weights, width, &gradient)
      for (input, truth) in zip(inputs, truths) {
        let logit = min(max(dot(weights, 0, input), -30), 30)
        let share = 1 / (1 + ExactMath.exp(-logit))
        total -= ExactMath.log(max(truth ? share : 1 - share, 1e-300))
        let step = share - (truth ? 1 : 0)
        for index in 0..<width { gradient[index] += step * input[index] }
      }
      return total
    }
  }

  private static func dot(_ weights: [Double], _ start: Int, _ input: [Double]) -> Double {
    var sum = 0.0
    for index in input.indices { sum += weights[start + index] * input[index] }
    return sum
  }

  /// Overwrites the gradient; constants, the last of each row, are free.
  private static func penalize(_ weights: [Double], _ width: Int, _ gradient: inout [Double]) -> Double {
    var total = 0.0
    for index in weights.indices {
      let isFree = index % width == width - 1
      gradient[index] = isFree ? 0 : penalty * weights[index]
      if !isFree { total += 0.5 * penalty * weights[index] * weights[index] }
    }
    return total
  }
}
