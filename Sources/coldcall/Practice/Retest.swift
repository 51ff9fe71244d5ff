internal import CallEngine
internal import CallJournal
internal import Coaching
internal import Foundation
internal import Listening
internal import Reporting
internal import ScenarioFormat
internal import Scoring

/// The same call once more: same scenario as it was then, same seed, same setup.
struct Retest {
  let record: SessionRecord
  private let scenario: Scenario
  private let setup: CallSetup
  private let checks: [CheckRecord]

  private static func series(of record: SessionRecord) -> String { "retest-\(record.uuid.uuidString.lowercased())" }

  /// - Parameter name: A session's number, `last`, or `due`.
  init(_ name: String, _ desk: CallDesk) throws {
    let journal = try journaling { try Journal.reading(at: desk.surroundings.journalURL) }
    record = name == "due" ? try Self.due(in: journal) : try Sessions.record(name, in: journal)
    guard record.state == .finished else {
      throw Failure(
        .usage,
        "Session \(record.id) was never finished, so there is no before to compare with.",
        fix: "`coldcall practice --resume` goes on with it."
      )
    }
    scenario = try Sessions.written(of: record, in: journal)
    setup = try Sessions.setup(of: record)
    let id = record.id
    checks = try journaling { try journal.checks(of: id) }
  }

  /// The lowest score among calls that were made long enough ago, and not tested again since.
  private static func due(in journal: Journal) throws -> SessionRecord {
    let finished = try journaling { try journal.sessions(SessionQuery(limit: 500, state: .finished)) }
    let tested = Set(finished.map(\.series))
    let now = Date()
    let due = finished.filter { record in
      let days = now.timeIntervalSince(record.startedAt) / 86_400
      return days >= NextCall.gap && record.score != nil && record.series.isEmpty
        && !tested.contains(series(of: record))
    }
    guard let lowest = due.min(by: { ($0.score ?? 101, $0.startedAt) < ($1.score ?? 101, $1.startedAt) }) else {
      throw Failure(
        .notFound,
        "No call is due: a retest wants \(Int(NextCall.gap)) days in between.",
        fix: "`coldcall practice --retest last` plays the newest one again all the same."
      )
    }
    return lowest
  }

  func call(_ desk: CallDesk) throws -> PracticeCall {
    try desk.call(scenario, setup: setup, seed: record.seed, series: Self.series(of: record), in: desk.journal)
  }

  func comparison(_ conversation: Conversation, _ card: Scorecard, _ desk: CallDesk) throws -> Page {
    var notes: [String] = []
    if record.rubric != card.rubric {
      notes.append("the first was scored by \(record.rubric), this one by \(card.rubric)")
    }
    if record.listener != Listener.standardVersion { notes.append("the listener has changed in between") }
    return RetestText.page(
      score: record.score,
      outcome: record.outcome.flatMap(Outcome.init(rawValue:))?.words ?? "",
      checks.map { RetestText.Earlier(id: $0.check, passed: $0.passed) },
      card,
      outcomeNow: conversation.call.close?.outcome.words ?? "",
      note: notes.isEmpty ? nil : "Mind that \(notes.joined(separator: ", and ")).",
      columns: desk.surroundings.columns
    )
  }
}
