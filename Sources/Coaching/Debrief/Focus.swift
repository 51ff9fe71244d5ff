package import Scoring

/// The one thing to work on next: the failed check that weighs most, and the drill for it.
package struct Focus: Codable, Sendable, Hashable {
  package var check: String
  package var title: String
  package var drill: DrillKind

  /// - Returns: nil when nothing failed.
  package init?(_ card: Scorecard) {
    guard let worst = card.items.filter({ $0.passed == false }).max(by: { $0.weight < $1.weight }) else { return nil }
    check = worst.id
    title = worst.title
    drill = DrillKind(working: worst.id)
  }
}
