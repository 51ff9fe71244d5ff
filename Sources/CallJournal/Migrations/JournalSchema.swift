import GRDB

/// The layout of the file: which version we write, how to get there, and what a file is before we touch it.
enum JournalSchema {
  enum State {
    /// Nothing in it yet.
    case blank
    /// Some migrations are still to be run.
    case older
    case current
  }

  /// The number of the last migration, which that migration also writes into `user_version`.
  static let version = Migration002.version

  /// Marks the file as ours ("ccj1" in ASCII), so that the database of another program is never migrated.
  static let applicationID = 0x6363_6A31

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration(Migration001.identifier, foreignKeyChecks: .immediate) { db in
      try Migration001.apply(to: db)
    }
    migrator.registerMigration(Migration002.identifier, foreignKeyChecks: .immediate) { db in
      try Migration002.apply(to: db)
    }
    return migrator
  }()

  /// Looks without touching; throws `.newerSchema` or, for a database that is not ours, `.damaged`.
  static func state(of db: Database, path: String) throws -> State {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard found <= version else {
      throw JournalError(.newerSchema, path: path, detail: "its schema is version \(found), ours is \(version)")
    }
    let applied = try migrator.appliedIdentifiers(db)
    let known = Set(migrator.migrations)
    if let unknown = applied.subtracting(known).sorted().first {
      throw JournalError(.newerSchema, path: path, detail: "its schema has a migration we do not know: \(unknown)")
    }
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
      guard try isWithoutTables(db) else {
        throw JournalError(.damaged, path: path, detail: "it is the database of another program")
      }
      return .blank
    }
    return applied == known ? .current : .older
  }

  /// Runs the migrations that are missing.
  ///
  /// Two terminals may open a new journal at once. Each migration is one transaction, so the slower one fails on what
  /// the quicker one has made; it goes on as long as it finds more done than before.
  static func migrate(_ queue: DatabaseQueue) throws {
    var done = try applied(queue)
    while true {
      do {
        try migrator.migrate(queue)
        return
      } catch {
        let now = try applied(queue)
        guard now > done else { throw error }
        done = now
      }
    }
  }

  private static func applied(_ queue: DatabaseQueue) throws -> Int {
    try queue.read { db in try migrator.appliedIdentifiers(db).count }
  }

  private static func isWithoutTables(_ db: Database) throws -> Bool {
    // The migrator's own table may stand alone when the process died between the two.
    try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM sqlite_master WHERE name <> 'grdb_migrations' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    ) == 0
  }
}
