import Foundation
import GRDB

extension Journal {
  /// Begins a session, which is interrupted until it is finished; the scenario's files are kept if they are new.
  package func begin(_ session: NewSession) throws(JournalError) -> SessionRecord {
    try write { db in
      try Self.keep(session.sources, of: session.digest, in: db)
      let statement = try db.cachedStatement(
        sql: """
          INSERT INTO session
            (uuid, scenario, title, digest, seed, mode, listener, rubric, caller, startedAt, setup, series)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      )
      try statement.execute(arguments: [
        session.uuid.uuidString,
        session.scenario,
        session.title,
        session.digest,
        Int64(bitPattern: session.seed),
        session.mode,
        session.listener,
        session.rubric,
        session.caller,
        session.startedAt.milliseconds,
        session.setup,
        session.series,
      ])
      return try record(SessionID(rawValue: db.lastInsertedRowID), in: db)
    }
  }

  /// Writes one turn, which is on the disk when this returns.
  ///
  /// Throws `.turnTaken` when the index is taken or the session has ended, `.notFound` when there is no such session.
  package func append(_ turn: TurnRecord, to id: SessionID) throws(JournalError) {
    try write { db in
      try requireOpen(id, in: db)
      do {
        try db.cachedStatement(
          sql: "INSERT INTO turn (session, number, kind, text, seconds, at) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
          id.rawValue, turn.index, turn.kind, StoredText.value(turn.text), turn.seconds, turn.at.milliseconds,
        ])
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw failure(.turnTaken, "session \(id) already has a turn \(turn.index)")
      }
      try db.cachedStatement(sql: "UPDATE session SET turns = turns + 1 WHERE id = ?")
        .execute(arguments: [id.rawValue])
    }
  }

  /// Ends a session, once; throws `.turnTaken` when it has ended before, `.notFound` when there is none.
  package func finish(_ id: SessionID, _ finished: FinishedSession) throws(JournalError) {
    try write { db in
      try requireOpen(id, in: db)
      try db.cachedStatement(sql: "UPDATE session SET endedAt = ?, outcome = ?, ending = ?, score = ? WHERE id = ?")
        .execute(arguments: [
          finished.endedAt.milliseconds, finished.outcome, finished.ending, finished.score, id.rawValue,
        ])
      try db.cachedStatement(sql: "INSERT INTO scorecard (session, json) VALUES (?, ?)")
        .execute(arguments: [id.rawValue, finished.scorecard])
      let statement = try db.cachedStatement(
        sql: """
          INSERT INTO checkResult (session, position, name, criterion, passed, weight) VALUES (?, ?, ?, ?, ?, ?)
          """
      )
      for (position, check) in finished.checks.enumerated() {
        try statement.execute(arguments: [
          id.rawValue, position, check.check, check.criterion, check.passed, check.weight,
        ])
      }
    }
  }

  /// Keeps one answer of a drill.
  package func keep(_ answer: DrillRecord) throws(JournalError) {
    try write { db in
      try db.cachedStatement(
        sql: "INSERT INTO drillAnswer (drill, scenario, line, text, passed, checks, at) VALUES (?, ?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [
        answer.drill, answer.scenario, StoredText.value(answer.line), StoredText.value(answer.text), answer.passed,
        answer.checks, answer.at.milliseconds,
      ])
    }
  }

  /// Keeps the files of a digest unless some are kept already: equal digests mean equal files.
  private static func keep(_ sources: [String: String], of digest: String, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO scenarioVersion (digest) VALUES (?)")
      .execute(arguments: [digest])
    let kept = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM sourceFile WHERE digest = ?)")
    guard try Bool.fetchOne(kept, arguments: [digest]) != true else { return }
    let statement = try db.cachedStatement(sql: "INSERT INTO sourceFile (digest, path, text) VALUES (?, ?, ?)")
    for (path, text) in sources.sorted(by: { $0.key < $1.key }) {
      try statement.execute(arguments: [digest, path, StoredText.value(text)])
    }
  }

  private func requireOpen(_ id: SessionID, in db: Database) throws {
    guard try record(id, in: db).state == .interrupted else {
      throw failure(.turnTaken, "session \(id) has already ended")
    }
  }

  /// One transaction that takes the write lock at once, so that what it reads cannot change before it writes.
  private func write<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
    guard !isReadOnly else { throw failure(.readOnly, "it was opened for reading only") }
    return try JournalError.at(url.path) { try database.write(body) }
  }
}
