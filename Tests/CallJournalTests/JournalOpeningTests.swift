import CallJournal
import Foundation
import GRDB
import Testing

/// What is made, what is refused, and that what is refused is left as it was.
@Suite struct JournalOpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Both doors refuse the file with the same kind, and leave every byte and every neighbour as they were.
  private func expectRefusal(_ kind: JournalError.Kind) throws {
    let bytes = try Data(contentsOf: folder.journal)
    let names = try folder.names()
    let writing = #expect(throws: JournalError.self) { try Journal(at: folder.journal) }
    let reading = #expect(throws: JournalError.self) { try Journal.reading(at: folder.journal) }
    #expect(writing?.kind == kind)
    #expect(reading?.kind == kind)
    #expect(writing?.path == folder.journal.path)
    #expect(try Data(contentsOf: folder.journal) == bytes)
    #expect(try folder.names() == names)
  }

  @Test func aNewJournalIsForThisUserAlone() throws {
    let outer = folder.url.appendingPathComponent("data", isDirectory: true)
    let inner = outer.appendingPathComponent("coldcall", isDirectory: true)
    let url = inner.appendingPathComponent("journal.sqlite")
    let journal = try Journal(at: url)
    _ = try journal.begin(.sample())

    #expect(permissions(of: outer) == 0o700)
    #expect(permissions(of: inner) == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: inner.path) {
      #expect(permissions(of: inner.appendingPathComponent(name)) == 0o600, "\(name)")
    }
    #expect(try journal.sessions().count == 1)
  }

  @Test func anEmptyFileBecomesAJournal() throws {
    try Data().write(to: folder.journal)
    let id = try Journal(at: folder.journal).begin(.sample()).id

    #expect(try Journal(at: folder.journal).sessions().map(\.id) == [id])
  }

  @Test func aClosedJournalIsOneFile() throws {
    _ = try Journal(at: folder.journal).begin(.sample())

    #expect(try folder.names() == ["journal.sqlite"])
  }

  @Test(arguments: ["\n", "junk", "This is a letter, not a journal.\n", String(repeating: "junk\n", count: 5000)])
  func aFileThatIsNoDatabaseIsDamaged(text: String) throws {
    try Data(text.utf8).write(to: folder.journal)
    try expectRefusal(.damaged)
  }

  @Test(arguments: [1, 60, 700, 4096, 20_000])
  func aTruncatedJournalIsDamaged(length: Int) throws {
    do {
      let journal = try Journal(at: folder.journal)
      let id = try journal.begin(.sample()).id
      for index in 0..<100 { try journal.append(.said(index, String(repeating: "word ", count: 60)), to: id) }
    }
    let whole = try Data(contentsOf: folder.journal)
    try #require(whole.count > 2 * length)
    try whole.prefix(length).write(to: folder.journal)
    try expectRefusal(.damaged)
  }

  @Test func theDatabaseOfAnotherProgramIsNotTouched() throws {
    do {
      let other = try DatabaseQueue(path: folder.journal.path)
      try other.write { db in try db.execute(sql: "CREATE TABLE bookmark (url TEXT)") }
    }
    try expectRefusal(.damaged)
  }

  @Test func aNewerSchemaNumberIsRefused() throws {
    _ = try Journal(at: folder.journal).begin(.sample())
    do {
      let newer = try DatabaseQueue(path: folder.journal.path)
      try newer.write { db in try db.execute(sql: "PRAGMA user_version = 3") }
    }
    try expectRefusal(.newerSchema)
  }

  @Test func anUnknownMigrationIsRefused() throws {
    _ = try Journal(at: folder.journal).begin(.sample())
    do {
      let newer = try DatabaseQueue(path: folder.journal.path)
      try newer.write { db in
        try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('002-from-the-future')")
      }
    }
    try expectRefusal(.newerSchema)
  }

  @Test func aPlaceBelowAFileCannotHoldAJournal() throws {
    let file = folder.url.appendingPathComponent("file")
    try Data("a file".utf8).write(to: file)
    for url in [file.appendingPathComponent("journal.sqlite"), file.appendingPathComponent("deep/journal.sqlite")] {
      let writing = #expect(throws: JournalError.self) { try Journal(at: url) }
      let reading = #expect(throws: JournalError.self) { try Journal.reading(at: url) }
      #expect(writing?.kind == .cannotCreate)
      #expect(reading?.kind == .cannotCreate)
    }
    #expect(try Data(contentsOf: file) == Data("a file".utf8))
  }

  @Test func aFolderIsNoJournal() throws {
    try FileManager.default.createDirectory(at: folder.journal, withIntermediateDirectories: false)
    let writing = #expect(throws: JournalError.self) { try Journal(at: folder.journal) }
    let reading = #expect(throws: JournalError.self) { try Journal.reading(at: folder.journal) }
    #expect(writing?.kind == .cannotCreate)
    #expect(reading?.kind == .cannotCreate)
  }

  @Test func aWriterWaitsNoLongerThanItsPatience() throws {
    let journal = try Journal(at: folder.journal, patience: .milliseconds(50))
    let id = try journal.begin(.sample()).id
    let other = try DatabaseQueue(path: folder.journal.path)
    try other.write { (_: Database) throws -> Void in
      let error = #expect(throws: JournalError.self) { try journal.append(.said(0, "Hello?"), to: id) }
      #expect(error?.kind == .busy)
      #expect(try journal.turns(of: id).isEmpty)
    }
    try journal.append(.said(0, "Hello again."), to: id)
    #expect(try journal.turns(of: id).count == 1)
  }
}
