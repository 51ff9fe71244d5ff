/// Lets what was heard correct itself: the stance knows the moves, each move the stance and the other moves.
///
/// A first look weighs words alone; but a turn that pitches is seldom a peer's, and one that thanks and lets go seldom presses. On
/// authors never learned from this gave 1 point of stance accuracy and 1.4 of the moves' F1. Whole numbers only.
package struct SecondLook: Sendable, Hashable {
  /// Thousandths; for each stance `stanceInputs` weights: the four logits, the sixteen shares of moves, and a constant.
  package var stances: [Int32]
  /// Thousandths; for each move `moveInputs` weights: its logit, the four shares of stances, the sixteen of moves (its own is
  /// nought), and a constant.
  package var moves: [Int32]

  package static var stanceInputs: Int { 21 }
  package static var moveInputs: Int { 22 }
  static var stanceCount: Int { 4 }
  static var moveCount: Int { 16 }

  package init(stances: [Int32], moves: [Int32]) {
    self.stances = stances
    self.moves = moves
  }

  /// Changes nothing.
  package static let none: SecondLook = {
    var stances = [Int32](repeating: 0, count: stanceCount * stanceInputs)
    for stance in 0..<stanceCount { stances[stance * stanceInputs + stance] = 1000 }
    var moves = [Int32](repeating: 0, count: moveCount * moveInputs)
    for move in 0..<moveCount { moves[move * moveInputs] = 1000 }
    return SecondLook(stances: stances, moves: moves)
  }()

  /// What the first look gave, in thousandths of a logit.
  struct First: Sendable {
    var stances: [Int]
    var moves: [Int]
    /// Thousandths of one.
    private(set) var stanceShares: [Int]
    private(set) var moveShares: [Int]

    init(stances: [Int], moves: [Int]) {
      self.stances = stances
      self.moves = moves
      stanceShares = stances.map { Confidence.share(of: $0, among: stances, unit: SecondLook.natural) }
      moveShares = moves.map { Confidence.ofMove(logit: $0, threshold: 0, unit: SecondLook.natural) }
    }
  }

  /// A difference of so many thousandths of a logit doubles the odds.
  private static var natural: Int { 693 }

  func stanceLogits(_ first: First) -> [Int] {
    (0..<Self.stanceCount).map { stance in
      let row = stance * Self.stanceInputs
      var sum = Int(stances[row + Self.stanceInputs - 1]) * 1000
      for index in 0..<Self.stanceCount { sum += Int(stances[row + index]) * first.stances[index] }
      for index in 0..<Self.moveCount { sum += Int(stances[row + 4 + index]) * first.moveShares[index] }
      return sum / 1000
    }
  }

  func moveLogits(_ first: First) -> [Int] {
    (0..<Self.moveCount).map { move in
      let row = move * Self.moveInputs
      var sum = Int(moves[row + Self.moveInputs - 1]) * 1000 + Int(moves[row]) * first.moves[move]
      for index in 0..<Self.stanceCount { sum += Int(moves[row + 1 + index]) * first.stanceShares[index] }
      for index in 0..<Self.moveCount { sum += Int(moves[row + 5 + index]) * first.moveShares[index] }
      return sum / 1000
    }
  }

  /// How far a small change of each first logit changes a stance, in thousandths: stances first, then moves.
  func slopes(of stance: Int, _ first: First) -> [Int] {
    let row = stance * Self.stanceInputs
    let moves = (0..<Self.moveCount).map { move in
      let share = first.moveShares[move]
      return Int(stances[row + 4 + move]) * share * (1000 - share) / 1_000_000
    }
    return (0..<Self.stanceCount).map { Int(stances[row + $0]) } + moves
  }
}
