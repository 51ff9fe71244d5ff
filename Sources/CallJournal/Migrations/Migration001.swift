import GRDB

/// The first layout: sessions, their turns, scorecards and checks, and the scenario files they were practised with.
///
/// Its identifier and its text never change once released: journals out there were made by them.
enum Migration001 {
  static let version = 1
  static let identifier = "001-sessions"

  static func apply(to db: Database) throws {
    try scenarios(db)
    try sessions(db)
    try turns(db)
    try results(db)
    try db.execute(sql: "PRAGMA application_id = \(JournalSchema.applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// The files a scenario was made of, once for each digest however often it was practised.
  private static func scenarios(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE scenarioVersion (
          digest TEXT NOT NULL PRIMARY KEY
        );
        CREATE TABLE sourceFile (
          digest TEXT NOT NULL REFERENCES scenarioVersion (digest) ON DELETE CASCADE,
          path TEXT NOT NULL,
          text TEXT NOT NULL,
          PRIMARY KEY (digest, path)
        );
        """
    )
  }

  /// One row for each call; `AUTOINCREMENT`, so that the number of a forgotten session is never given again.
  ///
  /// The number of turns is kept in the row: counting them for a long list would read every turn there is. The two
  /// partial indexes hold interrupted sessions only, of which there are few.
  private static func sessions(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE session (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          uuid TEXT NOT NULL UNIQUE,
          scenario TEXT NOT NULL,
          title TEXT NOT NULL,
          digest TEXT NOT NULL REFERENCES scenarioVersion (digest),
          seed INTEGER NOT NULL,
          mode TEXT NOT NULL,
          listener TEXT NOT NULL,
          rubric TEXT NOT NULL,
          caller TEXT NOT NULL,
          startedAt INTEGER NOT NULL,
          endedAt INTEGER,
          outcome TEXT,
          ending TEXT,
          score INTEGER,
          turns INTEGER NOT NULL DEFAULT 0
        );
        CREATE INDEX sessionByStart ON session (startedAt);
        CREATE INDEX sessionByScenario ON session (scenario, startedAt);
        CREATE INDEX sessionByDigest ON session (digest);
        CREATE INDEX interruptedByStart ON session (startedAt) WHERE endedAt IS NULL;
        CREATE INDEX interruptedByScenario ON session (scenario, startedAt) WHERE endedAt IS NULL;
        """
    )
  }

  /// `number` is `TurnRecord.index`, a word SQL keeps for itself; the key lets each be written once only.
  private static func turns(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE turn (
          session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          kind TEXT NOT NULL,
          text TEXT NOT NULL,
          seconds INTEGER,
          at INTEGER NOT NULL,
          PRIMARY KEY (session, number)
        ) WITHOUT ROWID;
        """
    )
  }

  /// Scorecards stand apart because they are long and lists do not need them; the index follows one check over time.
  private static func results(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE scorecard (
          session INTEGER PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
          json TEXT NOT NULL
        );
        CREATE TABLE checkResult (
          session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          name TEXT NOT NULL,
          criterion TEXT NOT NULL,
          passed INTEGER,
          weight INTEGER NOT NULL,
          PRIMARY KEY (session, position)
        ) WITHOUT ROWID;
        CREATE INDEX checkOverTime ON checkResult (name, session, passed);
        """
    )
  }
}
