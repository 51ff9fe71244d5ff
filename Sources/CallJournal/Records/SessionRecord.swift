package import Foundation

/// A session as the journal keeps it, without its turns, its scorecard and the scenario's files.
package struct SessionRecord: Hashable, Sendable {
  package let id: SessionID
  package let uuid: UUID
  package let scenario: String
  package let title: String
  package let digest: String
  package let seed: UInt64
  package let mode: String
  package let listener: String
  package let rubric: String
  package let caller: String
  package let startedAt: Date
  /// Nothing while the call is interrupted; the same holds for outcome and ending.
  package let endedAt: Date?
  package let outcome: String?
  package let ending: String?
  /// From 0 to 100; nothing when the call was interrupted, or had nothing in it that could be observed.
  package let score: Int?
  /// How many turns are kept.
  package let turns: Int
  /// How the call was set up, as JSON; empty for a call as its scenario is written.
  package let setup: String
  /// The block it belongs to, or the session that it tests again; empty for a call by itself.
  package let series: String

  package var state: SessionState { endedAt == nil ? .interrupted : .finished }
}
