package import Foundation

/// What is known about a call before its first word: enough to replay it, even after the scenario was edited.
package struct NewSession: Hashable, Sendable {
  /// Names the session everywhere, so that journals of two machines can be merged.
  package var uuid: UUID
  /// The scenario's name.
  package var scenario: String
  package var title: String
  /// Stands for the scenario's files as they were; equal digests mean equal files.
  package var digest: String
  /// All files the scenario is made of, by path; kept once for each digest.
  package var sources: [String: String]
  package var seed: UInt64
  package var mode: String
  /// The version of the listener that heard the call.
  package var listener: String
  /// The version of the rubric that scores it.
  package var rubric: String
  /// Who practised.
  package var caller: String
  /// How the call is set up, as JSON; empty for a call as its scenario is written.
  package var setup: String
  /// The block it belongs to, or the session that it tests again; empty for a call by itself.
  package var series: String
  /// Kept to the millisecond.
  package var startedAt: Date

  package init(
    uuid: UUID,
    scenario: String,
    title: String,
    digest: String,
    sources: [String: String],
    seed: UInt64,
    mode: String,
    listener: String,
    rubric: String,
    caller: String,
    setup: String = "",
    series: String = "",
    startedAt: Date
  ) {
    self.uuid = uuid
    self.scenario = scenario
    self.title = title
    self.digest = digest
    self.sources = sources
    self.seed = seed
    self.mode = mode
    self.listener = listener
    self.rubric = rubric
    self.caller = caller
    self.setup = setup
    self.series = series
    self.startedAt = startedAt
  }
}
