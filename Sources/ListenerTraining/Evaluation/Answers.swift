internal import Listening

/// What the listener answered for each turn of the corpus, and how sure it was.
package struct Answers: Sendable {
  package struct Answer: Sendable {
    package var stance: Int
    /// The share of each stance.
    package var shares: [Double]
    /// One bit for each move.
    package var moves: UInt32

    package var confidence: Double { shares[stance] }

    /// Too close to call, by the same rule as in a call.
    package var isUnsure: Bool {
      let sorted = shares.sorted(by: >)
      return sorted[0] < Decisions.surety || sorted[0] - sorted[1] < Decisions.margin
    }
  }

  package var answers: [Answer]

  /// Turns logits into answers; the decisions for a turn are made without its own author's lines.
  package init(_ held: HeldOut, _ set: TrainingSet, parts: [Int]) {
    var answers = [Answer?](repeating: nil, count: set.turns.count)
    for part in Set(parts).sorted() {
      let others = set.turns.indices.filter { parts[$0] != part }
      let decisions = Decisions(held.logits, set.turns, among: others)
      for turn in set.turns.indices where parts[turn] == part {
        answers[turn] = Answer(held.logits[turn], decisions)
      }
    }
    self.answers = answers.compactMap(\.self)
  }
}

extension Answers.Answer {
  /// - Parameter first: Logits before the second look.
  package init(_ first: [Double], _ decisions: Decisions) {
    let logits = SecondLookTrainer.applied(decisions.secondLook, to: first)
    let stances = Array(logits.prefix(Stance.allCases.count))
    shares = Decisions.shares(stances, unit: decisions.unit)
    stance = stances.indices.max { stances[$0] < stances[$1] } ?? 0
    moves = Move.allCases.indices.reduce(0) { bits, move in
      logits[Stance.allCases.count + move] > decisions.thresholds[move] ? bits | 1 << UInt32(move) : bits
    }
  }
}
