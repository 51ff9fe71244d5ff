import CallJournal
import Foundation
import GRDB
import Testing

/// The layout other versions of the program will meet: journals in the field depend on every name in it.
@Suite struct JournalSchemaTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func theVersionAndTheMigrationsArePinned() throws {
    try Data().write(to: folder.journal)
    do { _ = try Journal(at: folder.journal) }
    let queue = try DatabaseQueue(path: folder.journal.path)
    let version = try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") }
    let mark = try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA application_id") }
    let mode = try queue.read { db in try String.fetchOne(db, sql: "PRAGMA journal_mode") }
    let applied = try queue.read { db in
      try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
    }

    #expect(version == 2)
    #expect(mark == 0x6363_6A31)
    #expect(mode == "wal")
    #expect(applied == ["001-sessions", "002-practice"])
  }

  @Test func openingAgainChangesNothing() throws {
    _ = try Journal(at: folder.journal).begin(.sample())
    let bytes = try Data(contentsOf: folder.journal)
    do { _ = try Journal(at: folder.journal) }

    #expect(try Data(contentsOf: folder.journal) == bytes)
  }

  /// The migrator makes its own table first; a process may die right after.
  @Test func aMigrationThatDiedBeforeItsFirstStepIsTakenUp() throws {
    do {
      let dying = try DatabaseQueue(path: folder.journal.path)
      try dying.write { db in
        try db.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      }
    }
    #expect(try Journal.reading(at: folder.journal).sessions().isEmpty)
    _ = try Journal(at: folder.journal).begin(.sample())
    #expect(try Journal.reading(at: folder.journal).sessions().count == 1)
  }

  @Test func aRowOfTheWrongShapeIsDamageAndNotACrash() throws {
    let id: SessionID
    do {
      let journal = try Journal(at: folder.journal)
      id = try journal.begin(.sample()).id
    }
    let queue = try DatabaseQueue(path: folder.journal.path)
    try queue.write { db in try db.execute(sql: "UPDATE session SET uuid = 'no uuid'") }

    let error = #expect(throws: JournalError.self) { try Journal.reading(at: folder.journal).session(id) }
    #expect(error?.kind == .damaged)
  }

  @Test func theNumberOfARemovedSessionIsNeverGivenAgain() throws {
    let journal = try Journal(at: folder.journal)
    let first = try journal.begin(.sample()).id
    try DatabaseQueue(path: folder.journal.path).write { db in try db.execute(sql: "DELETE FROM session") }
    let second = try journal.begin(.sample()).id

    #expect(second > first)
  }

  @Test func turnsAndResultsGoWithTheirSession() throws {
    let journal = try Journal(at: folder.journal)
    let id = try journal.begin(.sample()).id
    try journal.append(.said(0, "Hello."), to: id)
    try journal.finish(id, .sample())
    let left = try DatabaseQueue(path: folder.journal.path).write { db in
      try db.execute(sql: "DELETE FROM session")
      return try Int.fetchOne(
        db,
        sql: """
          SELECT (SELECT count(*) FROM turn) + (SELECT count(*) FROM scorecard) + (SELECT count(*) FROM checkResult)
          """
      )
    }
    #expect(left == 0)
  }
}
