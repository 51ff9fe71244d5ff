import Foundation
import GRDB

extension Journal {
  static func openForWriting(at url: URL, patience: Duration) throws(JournalError) -> DatabaseQueue {
    try PrivateFile.makeFolder(at: url.deletingLastPathComponent())
    // SQLite would make the file readable for all; its helper files take over the mode of this one.
    try PrivateFile.makeFile(at: url)
    let (queue, state) = try open(url, patience: patience)
    return try JournalError.at(url.path) {
      // Not before the state is known: what is not ours, or newer than we are, stays as it is.
      try keepWriteAheadLog(queue, patience: patience)
      if state != .current { try JournalSchema.migrate(queue) }
      return queue
    }
  }

  static func openForReading(at url: URL, patience: Duration) throws(JournalError) -> DatabaseQueue {
    guard try PrivateFile.size(of: url) != nil else { return try empty(url) }
    let (queue, state) = try open(url, patience: patience)
    switch state {
    case .current:
      return queue
    case .blank:
      return try empty(url)
    case .older:
      try JournalError.at(url.path) { try JournalSchema.migrate(queue) }
      return queue
    }
  }

  /// Opens the file and looks at its schema, without a change to either.
  ///
  /// Not with SQLite's read-only flag, even for reading: such a connection leaves its two helper files behind.
  private static func open(
    _ url: URL,
    patience: Duration
  ) throws(JournalError) -> (queue: DatabaseQueue, state: JournalSchema.State) {
    // SQLite takes a file of one byte for an empty database and writes over it; the header of a real one has 100.
    if let size = try PrivateFile.size(of: url), (1..<100).contains(size) {
      throw JournalError(.damaged, path: url.path, detail: "the file has \(size) bytes, too few for a journal")
    }
    return try JournalError.at(url.path) {
      let queue = try DatabaseQueue(path: url.path, configuration: configuration(patience: patience))
      let state = try queue.read { db in try JournalSchema.state(of: db, path: url.path) }
      return (queue, state)
    }
  }

  /// A journal without sessions that lives in memory.
  private static func empty(_ url: URL) throws(JournalError) -> DatabaseQueue {
    try JournalError.at(url.path) {
      let queue = try DatabaseQueue(configuration: configuration(patience: .zero))
      try JournalSchema.migrate(queue)
      return queue
    }
  }

  private static func configuration(patience: Duration) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience / Duration.seconds(1))
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      // Some systems build SQLite so that a commit to the write-ahead log is not waited for; a turn must be on disk.
      try db.execute(sql: "PRAGMA synchronous = FULL")
      // What is forgotten is written over.
      try db.execute(sql: "PRAGMA secure_delete = ON")
    }
    return configuration
  }

  /// Switches to the write-ahead log, so that one terminal can read while another writes.
  ///
  /// GRDB's own setting for it is not used because it lowers `synchronous`. SQLite does not wait for others when the
  /// mode of a new file changes, so two terminals that start at once are made to wait here.
  private static func keepWriteAheadLog(_ queue: DatabaseQueue, patience: Duration) throws {
    let deadline = ContinuousClock.now.advanced(by: patience)
    while true {
      do {
        // A file system without shared memory answers with another mode; turns are durable in that one too.
        _ = try queue.inDatabase { db in try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") }
        return
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < deadline {
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }
}
