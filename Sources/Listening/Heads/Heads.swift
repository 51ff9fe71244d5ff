/// What speaks for which stance and move: sums of points over the features of one sentence.
///
/// A trained model takes this place by giving the same features weights it has learned.
package protocol Heads: Sendable {
  /// - Returns: Points in hundredths; more is likelier.
  func score(_ features: [SentenceFeature]) -> SentenceScores
}

/// Something found in a sentence that may speak for a stance or a move.
package struct SentenceFeature: Sendable, Hashable {
  package enum Scope: String, Sendable, Hashable {
    case plain, negated, quoted
  }

  /// Index into the listener's cues.
  package var cue: Int
  package var scope: Scope
}

/// Points of one sentence, in hundredths, and of each of its features for the winning side to be explained.
package struct SentenceScores: Sendable, Hashable {
  package var stances: [Stance: Int] = [:]
  package var moves: [Move: Int] = [:]
}

/// The points that the cue file gives by hand.
struct HandWeightedHeads: Heads {
  private let cues: [Cue]

  init(cues: [Cue]) {
    self.cues = cues
  }

  func score(_ features: [SentenceFeature]) -> SentenceScores {
    var scores = SentenceScores()
    for feature in Set(features) where counts(feature) {
      scores.stances.merge(cues[feature.cue].stances.mapValues { $0 * 100 }, uniquingKeysWith: +)
      scores.moves.merge(cues[feature.cue].moves.mapValues { $0 * 100 }, uniquingKeysWith: +)
    }
    return scores
  }

  func counts(_ feature: SentenceFeature) -> Bool {
    switch feature.scope {
    case .plain: true
    case .negated: cues[feature.cue].holdsNegated
    case .quoted: cues[feature.cue].holdsQuoted
    }
  }
}
