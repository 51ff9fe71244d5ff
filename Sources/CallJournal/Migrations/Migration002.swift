import GRDB

/// The second layout: how a call was set up, the series it belongs to, and the answers of drills.
enum Migration002 {
  static let version = 2
  static let identifier = "002-practice"

  static func apply(to db: Database) throws {
    try sessions(db)
    try drills(db)
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// `setup` is JSON, empty for a call as its scenario is written; `series` names a block or the session that is tested again.
  private static func sessions(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE session ADD COLUMN setup TEXT NOT NULL DEFAULT '';
        ALTER TABLE session ADD COLUMN series TEXT NOT NULL DEFAULT '';
        CREATE INDEX sessionBySeries ON session (series) WHERE series <> '';
        """
    )
  }

  /// One row for each answer, with what was judged of it: too many and too short to be sessions.
  private static func drills(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE drillAnswer (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          drill TEXT NOT NULL,
          scenario TEXT NOT NULL,
          line TEXT NOT NULL,
          text TEXT NOT NULL,
          passed INTEGER NOT NULL,
          checks TEXT NOT NULL,
          at INTEGER NOT NULL
        );
        CREATE INDEX drillAnswerByDrill ON drillAnswer (drill, at);
        """
    )
  }
}
