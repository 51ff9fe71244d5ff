import Foundation
import GRDB

extension Journal {
  /// The sessions that fit, the newest first.
  package func sessions(_ query: SessionQuery = SessionQuery()) throws(JournalError) -> [SessionRecord] {
    try read { db in
      try Self.list(query.sql, query.arguments, in: db) { row in try SessionRecord(row) }
    }
  }

  /// One session; throws `.notFound` when there is none, as do all readers below that take a session's number.
  package func session(_ id: SessionID) throws(JournalError) -> SessionRecord {
    try read { db in try record(id, in: db) }
  }

  /// The interrupted session that began last, of this scenario or of any.
  package func newestInterrupted(scenario: String? = nil) throws(JournalError) -> SessionRecord? {
    try sessions(SessionQuery(limit: 1, scenario: scenario, state: .interrupted)).first
  }

  /// The turns of a session, in the order of their index.
  package func turns(of id: SessionID) throws(JournalError) -> [TurnRecord] {
    try read { db in
      _ = try record(id, in: db)
      return try Self.list(
        "SELECT \(TurnRecord.columns) FROM turn WHERE session = ? ORDER BY number",
        [id.rawValue],
        in: db
      ) { row in try TurnRecord(row) }
    }
  }

  /// The scorecard's JSON text; nothing while the session is interrupted.
  package func scorecard(of id: SessionID) throws(JournalError) -> String? {
    try read { db in
      _ = try record(id, in: db)
      let statement = try db.cachedStatement(sql: "SELECT json FROM scorecard WHERE session = ?")
      return try String.fetchOne(statement, arguments: [id.rawValue])
    }
  }

  /// The checks of a session, in the order in which they were given; none while it is interrupted.
  package func checks(of id: SessionID) throws(JournalError) -> [CheckRecord] {
    try read { db in
      _ = try record(id, in: db)
      return try Self.list(
        "SELECT \(CheckRecord.columns) FROM checkResult WHERE session = ? ORDER BY position",
        [id.rawValue],
        in: db
      ) { row in try CheckRecord(row) }
    }
  }

  /// The newest answers of a drill, the newest first.
  package func drillAnswers(_ drill: String, limit: Int) throws(JournalError) -> [DrillRecord] {
    try read { db in
      try Self.list(
        "SELECT drill, scenario, line, text, passed, checks, at FROM drillAnswer WHERE drill = ? ORDER BY at DESC, id DESC LIMIT ?",
        [drill, max(0, limit)],
        in: db
      ) { row in
        DrillRecord(
          drill: try row.decode(String.self, atIndex: 0),
          scenario: try row.decode(String.self, atIndex: 1),
          line: try StoredText.decode(row, atIndex: 2),
          text: try StoredText.decode(row, atIndex: 3),
          passed: try row.decode(Bool.self, atIndex: 4),
          checks: try row.decode(String.self, atIndex: 5),
          at: Date(milliseconds: try row.decode(Int64.self, atIndex: 6))
        )
      }
    }
  }

  /// The scenario's files as they were, by path; throws `.notFound` when no session was practised with this digest.
  package func sources(of digest: String) throws(JournalError) -> [String: String] {
    try read { db in
      let known = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM scenarioVersion WHERE digest = ?)")
      guard try Bool.fetchOne(known, arguments: [digest]) == true else {
        throw failure(.notFound, "no scenario with the digest \(digest) is kept")
      }
      let files = try Self.list("SELECT path, text FROM sourceFile WHERE digest = ?", [digest], in: db) { row in
        (path: try row.decode(String.self, atIndex: 0), text: try StoredText.decode(row, atIndex: 1))
      }
      return Dictionary(files.map { ($0.path, $0.text) }) { first, _ in first }
    }
  }
}

extension Journal {
  func record(_ id: SessionID, in db: Database) throws -> SessionRecord {
    let statement = try db.cachedStatement(sql: "SELECT \(SessionRecord.columns) FROM session WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else {
      throw failure(.notFound, "there is no session \(id)")
    }
    return try SessionRecord(row)
  }

  func failure(_ kind: JournalError.Kind, _ detail: String) -> JournalError {
    JournalError(kind, path: url.path, detail: detail)
  }

  /// One transaction, so that all that is read stems from the same moment.
  private func read<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
    try JournalError.at(url.path) { try database.read(body) }
  }

  /// Reads row by row, without a copy of each.
  private static func list<Value>(
    _ sql: String,
    _ arguments: StatementArguments,
    in db: Database,
    _ value: (Row) throws -> Value
  ) throws -> [Value] {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    var values: [Value] = []
    while let row = try rows.next() {
      values.append(try value(row))
    }
    return values
  }
}
