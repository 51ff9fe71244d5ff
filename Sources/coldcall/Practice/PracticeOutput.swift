internal import CallEngine
internal import Reporting
internal import ScenarioFormat
internal import Scoring
internal import Terminal

/// Where a practice call is shown: to a person, or to a program.
protocol PracticeOutput {
  func begin(_ scenario: Scenario, seed: UInt64, resumed: Transcript?) throws
  /// What a turn brought, the caller's own line included.
  func show(_ entries: ArraySlice<Transcript.Entry>, in conversation: Conversation, why: Bool) throws
  /// What is to stand above a line that is still being typed.
  func lines(_ entries: ArraySlice<Transcript.Entry>, in conversation: Conversation) -> [StyledText]
  func end(_ call: RewindableCall, _ card: Scorecard, session: String?) throws
  /// Something beside the call: help, a hint, a notice.
  func note(_ page: Page) throws
}
