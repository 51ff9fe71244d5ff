package import Listening

/// Where logits become answers: the threshold of each move, the temperature, and when to say `unsure`.
package struct Decisions: Sendable, Hashable {
  package var secondLook: SecondLook
  /// For each move the logit, after the second look, above which it is heard.
  package var thresholds: [Double]
  /// The logit, before it, above which a pitch is heard.
  package var pitchThreshold: Double
  /// How many logits double the odds of a stance.
  package var unit: Double

  /// Below this share, or this lead over the second, the listener says that it is unsure.
  ///
  /// Of held-out lines 6 in 100 are, and about half of those were heard rightly.
  package static let surety = 0.55
  package static let margin = 0.1

  /// Chosen on held-out logits: thresholds for the best F of each move, the temperature for the least surprise.
  package init(_ first: [[Double]], _ turns: [TrainingSet.Turn], among chosen: [Int]) {
    let look = SecondLookTrainer.look(first, turns, among: chosen)
    secondLook = look
    let pitch = Move.allCases.firstIndex(of: .pitchProduct) ?? 0
    pitchThreshold = Self.threshold(
      chosen.map { (first[$0][Stance.allCases.count + pitch], turns[$0].moves & (1 << UInt32(pitch)) != 0) }
    )
    var logits = first
    for turn in chosen { logits[turn] = SecondLookTrainer.applied(look, to: first[turn]) }
    thresholds = Move.allCases.indices.map { move in
      let scored = chosen.map { (logits[$0][Stance.allCases.count + move], turns[$0].moves & (1 << UInt32(move)) != 0) }
      return Self.threshold(scored, beta: Move.allCases[move] == .pressure ? Self.careful : 1)
    }
    let candidates = (20...160).map { Double($0) * 0.01 }
    let truths = chosen.map { (Array(logits[$0].prefix(Stance.allCases.count)), turns[$0].stance) }
    unit = candidates.min { Self.surprise(truths, $0) < Self.surprise(truths, $1) } ?? 0.693
  }

  /// How much being told of every push counts against never being told of one wrongly, which costs the caller the call.
  private static let careful = 0.7

  /// The cut that gives the highest F-measure; between the two values it lies between.
  ///
  /// - Parameter beta: Below one, a wrong hearing is worse than a missed one (van Rijsbergen's F).
  static func threshold(_ scored: [(logit: Double, isTrue: Bool)], beta: Double = 1) -> Double {
    let sorted = scored.sorted { $0.logit > $1.logit }
    let all = sorted.count { $0.isTrue }
    // Without a single line that does it, it is never heard.
    guard all > 0 else { return 100 }
    var hits = 0
    var best = (measure: -1.0, cut: 0.0)
    for (index, item) in sorted.enumerated() {
      if item.isTrue { hits += 1 }
      let next = index + 1 < sorted.count ? sorted[index + 1].logit : item.logit - 1
      guard next < item.logit else { continue }
      let measure = Double(hits) / (Double(index + 1) + beta * beta * Double(all))
      if measure > best.measure { best = (measure, (item.logit + next) / 2) }
    }
    return best.cut
  }

  private static func surprise(_ truths: [(logits: [Double], stance: Int)], _ unit: Double) -> Double {
    truths.reduce(0) { sum, item in
      sum - ExactMath.log(max(shares(item.logits, unit: unit)[item.stance], 1e-9))
    }
  }

  /// The shares of the stances when every `unit` of difference doubles the odds.
  package static func shares(_ logits: [Double], unit: Double) -> [Double] {
    let highest = logits.max() ?? 0
    let odds = logits.map { ExactMath.exp(($0 - highest) * 0.6931471805599453 / unit) }
    let all = odds.reduce(0, +)
    return odds.map { $0 / all }
  }
}
