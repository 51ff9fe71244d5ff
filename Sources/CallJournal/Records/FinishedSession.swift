package import Foundation

/// How a call closed, and what it was worth.
package struct FinishedSession: Hashable, Sendable {
  package var outcome: String
  /// The ending's name in the scenario.
  package var ending: String
  /// From 0 to 100; nothing when nothing could be observed.
  package var score: Int?
  /// The whole scorecard as JSON text, given back byte for byte.
  package var scorecard: String
  /// In the order of the rubric, which is kept.
  package var checks: [CheckRecord]
  /// Kept to the millisecond.
  package var endedAt: Date

  package init(
    outcome: String,
    ending: String,
    score: Int?,
    scorecard: String,
    checks: [CheckRecord],
    endedAt: Date
  ) {
    self.outcome = outcome
    self.ending = ending
    self.score = score
    self.scorecard = scorecard
    self.checks = checks
    self.endedAt = endedAt
  }
}
