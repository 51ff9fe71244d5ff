/// What a list of sessions shows of one.
package struct SessionSummary: Sendable, Hashable {
  package var id: String
  package var scenario: String
  package var title: String
  package var isFinished: Bool
  package var outcome: String?
  package var ending: String?
  package var score: Int?
  package var turns: Int
  package var mode: String
  package var rubric: String
  /// UTC, as `2026-11-24T09:15:00Z`.
  package var startedAt: String
  /// In the reader's own time zone, as `24 Nov 09:15`.
  package var startedLocally: String

  package init(
    id: String,
    scenario: String,
    title: String,
    isFinished: Bool,
    outcome: String?,
    ending: String?,
    score: Int?,
    turns: Int,
    mode: String,
    rubric: String,
    startedAt: String,
    startedLocally: String
  ) {
    self.id = id
    self.scenario = scenario
    self.title = title
    self.isFinished = isFinished
    self.outcome = outcome
    self.ending = ending
    self.score = score
    self.turns = turns
    self.mode = mode
    self.rubric = rubric
    self.startedAt = startedAt
    self.startedLocally = startedLocally
  }
}
