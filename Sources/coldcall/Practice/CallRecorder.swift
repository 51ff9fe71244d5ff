internal import CallEngine
internal import CallJournal
internal import Foundation
internal import Reporting
internal import ScenarioFormat
internal import Scoring

/// Writes a call into the journal while it goes on: each turn is on disk before the prospect answers.
struct CallRecorder {
  private let journal: Journal
  let session: SessionID
  private var next: Int

  /// Begins a new session.
  init(_ journal: Journal, _ new: NewSession) throws {
    self.journal = journal
    session = try journaling { try journal.begin(new).id }
    next = 1
  }

  /// Goes on with one that was cut off.
  init(_ journal: Journal, resuming record: SessionRecord) throws {
    self.journal = journal
    session = record.id
    next = try journaling { try journal.turns(of: record.id) }.map(\.index).max().map { $0 + 1 } ?? 1
  }

  mutating func record(_ kind: TurnKind, _ text: String = "", seconds: Int? = nil) throws {
    let turn = TurnRecord(index: next, kind: kind.rawValue, text: text, seconds: seconds, at: Date())
    try journaling { try journal.append(turn, to: session) }
    next += 1
  }

  func finish(_ conversation: Conversation, _ card: Scorecard) throws {
    guard let close = conversation.call.close else { return }
    let scenario = conversation.scenario
    let json = ScorecardJSON.object(
      card,
      scenario: scenario.name,
      digest: scenario.digest,
      seed: conversation.call.seed,
      session: "\(session)"
    )
    let checks = card.items.map {
      CheckRecord(check: $0.id, criterion: $0.criterion, passed: $0.passed, weight: $0.weight)
    }
    let finished = FinishedSession(
      outcome: close.outcome.rawValue,
      ending: close.ending,
      score: card.score,
      scorecard: json.line,
      checks: checks,
      endedAt: Date()
    )
    try journaling { try journal.finish(session, finished) }
  }
}
