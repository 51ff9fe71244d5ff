internal import CallEngine
internal import CallJournal
internal import Coaching
internal import Foundation
internal import Listening
internal import Reporting
internal import ScenarioFormat

/// Sessions of the journal, made into what reports show and what calls can go on from.
enum Sessions {
  static func summary(_ record: SessionRecord) -> SessionSummary {
    SessionSummary(
      id: "\(record.id)",
      scenario: record.scenario,
      title: record.title,
      isFinished: record.state == .finished,
      outcome: record.outcome,
      ending: record.ending,
      score: record.score,
      turns: record.turns,
      mode: record.mode,
      rubric: record.rubric,
      startedAt: Instant.utc(record.startedAt),
      startedLocally: Instant.local(record.startedAt)
    )
  }

  /// The session somebody names by its number, or as "last".
  static func record(_ name: String, in journal: Journal) throws -> SessionRecord {
    if name == "last" {
      guard let newest = try journaling({ try journal.sessions(SessionQuery(limit: 1)) }).first else {
        throw Failure(.notFound, "There are no sessions yet.", fix: "`coldcall practice` makes one.")
      }
      return newest
    }
    guard let id = SessionID(name.hasPrefix("#") ? String(name.dropFirst()) : name) else {
      throw Failure(.usage, "'\(name)' is no session.", fix: "Give its number from `coldcall review list`, or 'last'.")
    }
    return try journaling { try journal.session(id) }
  }

  /// The scenario as it was played in the session, whatever has become of its file.
  static func scenario(of record: SessionRecord, in journal: Journal) throws -> Scenario {
    try written(of: record, in: journal).playing(try setup(of: record))
  }

  /// The same as its file had it, before the call was set up.
  static func written(of record: SessionRecord, in journal: Journal) throws -> Scenario {
    let sources = try journaling { try journal.sources(of: record.digest) }
    let folder = BuiltInFolder(files: sources)
    guard let scenario = ScenarioLoader(folder: folder).load("\(record.scenario).yaml")?.scenario else {
      throw Failure(
        .badData,
        "Session \(record.id) was played with a scenario that this version cannot read.",
        fix: "`coldcall review show \(record.id)` still shows its score."
      )
    }
    return scenario
  }

  /// How a session's call was set up before its first word.
  static func setup(of record: SessionRecord) throws -> CallSetup {
    guard !record.setup.isEmpty else { return CallSetup() }
    guard let setup = try? JSONDecoder().decode(CallSetup.self, from: Data(record.setup.utf8)) else {
      throw Failure(
        .badData,
        "Session \(record.id) was set up in a way that this version cannot read.",
        fix: "Update coldcall."
      )
    }
    return setup
  }

  /// As the journal keeps it; a call as its scenario is written has none.
  static func text(of setup: CallSetup) throws -> String {
    guard setup != CallSetup() else { return "" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(setup), as: UTF8.self)
  }

  /// Finished calls as the choice of the next one sees them, the newest first.
  static func past(in journal: Journal, cast: [Scenario], now: Date) throws -> [PastCall] {
    let query = SessionQuery(limit: 200, state: .finished)
    let levels = Dictionary(cast.map { ($0.name, $0.level) }, uniquingKeysWith: { first, _ in first })
    return try journaling { try journal.sessions(query) }.compactMap { record in
      guard let own = levels[record.scenario] else { return nil }
      let checks = try journaling { try journal.checks(of: record.id) }
      return PastCall(
        scenario: record.scenario,
        level: try setup(of: record).level ?? own,
        score: record.score,
        won: record.outcome == Outcome.nextStepAgreed.rawValue || record.outcome == Outcome.referred.rawValue,
        daysAgo: now.timeIntervalSince(record.startedAt) / 86_400,
        checks: checks.map { PastCall.Check(criterion: $0.criterion, passed: $0.passed) }
      )
    }
  }

  /// Plays a session's own lines again.
  static func conversation(of record: SessionRecord, in journal: Journal, listener: Listener) throws -> Conversation {
    let scenario = try scenario(of: record, in: journal)
    let turns = try journaling { try journal.turns(of: record.id) }
    return Replay.conversation(scenario, listener: listener, seed: record.seed, turns: turns)
  }
}

/// Points in time as text, without a locale.
enum Instant {
  /// UTC, as `2026-11-24T09:15:00Z` has it.
  static func utc(_ date: Date) -> String { date.formatted(.iso8601) }

  /// `2026-11-24 10:15`, in the zone of this machine.
  static func local(_ date: Date) -> String {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day, .hour, .minute], from: date)
    func two(_ value: Int?) -> String { (value ?? 0) < 10 ? "0\(value ?? 0)" : "\(value ?? 0)" }
    return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day)) \(two(parts.hour)):\(two(parts.minute))"
  }
}
