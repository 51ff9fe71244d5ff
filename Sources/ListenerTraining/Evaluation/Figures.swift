internal import Listening

/// How well answers fit the labels.
package struct Figures: Sendable, Hashable {
  /// Hits and misses for one stance or move.
  package struct Tally: Sendable, Hashable {
    package var hits = 0
    package var falseAlarms = 0
    package var misses = 0

    package var precision: Double { Self.share(hits, hits + falseAlarms) }
    package var recall: Double { Self.share(hits, hits + misses) }
    package var f1: Double { Self.share(2 * hits, 2 * hits + falseAlarms + misses) }
    package var count: Int { hits + misses }

    package init() {}

    mutating func add(said: Bool, isTrue: Bool) {
      if said, isTrue { hits += 1 } else if said { falseAlarms += 1 } else if isTrue { misses += 1 }
    }

    private static func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
  }

  package var turns = 0
  package var right = 0
  package var stances = [Tally](repeating: Tally(), count: Stance.allCases.count)
  package var moves = [Tally](repeating: Tally(), count: Move.allCases.count)
  /// Labelled stance, then the answer.
  package var confusion = [[Int]](
    repeating: [Int](repeating: 0, count: Stance.allCases.count),
    count: Stance.allCases.count
  )
  /// How far confidence and accuracy lie apart, in ten bins, weighted by their turns (expected calibration error).
  package var calibrationError = 0.0
  /// The share of turns that are not `unsure`, and the accuracy among them.
  package var coverage = 0.0
  package var sureAccuracy = 0.0
  /// A peer heard as a vendor or subordinate, or the other way round, with a share above 0.8.
  package var grossFlips = 0.0

  package var accuracy: Double { turns == 0 ? 0 : Double(right) / Double(turns) }
  package var stanceF1: Double { stances.map(\.f1).reduce(0, +) / Double(stances.count) }
  package var movesMacroF1: Double { moves.map(\.f1).reduce(0, +) / Double(moves.count) }

  package var movesMicroF1: Double {
    let hits = moves.reduce(0) { $0 + $1.hits }
    let wrong = moves.reduce(0) { $0 + $1.falseAlarms + $1.misses }
    return hits + wrong == 0 ? 0 : Double(2 * hits) / Double(2 * hits + wrong)
  }

  /// - Parameter chosen: Places in `labels`, some perhaps several times.
  package init(_ answers: [Answers.Answer], _ labels: [TrainingSet.Turn], among chosen: [Int]) {
    var bins = [(turns: Int, right: Int, confidence: Double)](repeating: (0, 0, 0), count: 10)
    var sure = 0
    var sureRight = 0
    var flips = 0
    for place in chosen {
      let answer = answers[place]
      let label = labels[place]
      let isRight = answer.stance == label.stance
      turns += 1
      if isRight { right += 1 }
      confusion[label.stance][answer.stance] += 1
      for stance in stances.indices {
        stances[stance].add(said: answer.stance == stance, isTrue: label.stance == stance)
      }
      for move in moves.indices {
        moves[move].add(said: answer.moves >> UInt32(move) & 1 != 0, isTrue: label.moves >> UInt32(move) & 1 != 0)
      }
      let bin = min(9, Int(answer.confidence * 10))
      bins[bin].turns += 1
      bins[bin].right += isRight ? 1 : 0
      bins[bin].confidence += answer.confidence
      if !answer.isUnsure {
        sure += 1
        if isRight { sureRight += 1 }
      }
      let peer = Stance.allCases.firstIndex(of: .peer) ?? 0
      let neutral = Stance.allCases.firstIndex(of: .neutral) ?? 0
      let isGross =
        (answer.stance == peer) != (label.stance == peer) && answer.stance != neutral && label.stance != neutral
      if isGross, answer.confidence > 0.8 { flips += 1 }
    }
    guard turns > 0 else { return }
    calibrationError = bins.reduce(0) { $0 + abs(Double($1.right) - $1.confidence) } / Double(turns)
    coverage = Double(sure) / Double(turns)
    sureAccuracy = sure == 0 ? 0 : Double(sureRight) / Double(sure)
    grossFlips = Double(flips) / Double(turns)
  }
}
