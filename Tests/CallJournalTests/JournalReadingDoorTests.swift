import CallJournal
import Foundation
import Testing

/// The door for reading: it shows what is there, makes nothing, and writes nothing.
@Suite struct JournalReadingDoorTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func noFileIsAnEmptyJournal() throws {
    let missing = folder.url.appendingPathComponent("nowhere/journal.sqlite")
    let journal = try Journal.reading(at: missing)

    #expect(try journal.sessions().isEmpty)
    #expect(try journal.newestInterrupted() == nil)
    let error = #expect(throws: JournalError.self) { try journal.session(SessionID(rawValue: 1)) }
    #expect(error?.kind == .notFound)
    #expect(error?.path == missing.path)
    #expect(try folder.names() == [])
  }

  @Test func anEmptyFileIsAnEmptyJournalAndStaysEmpty() throws {
    try Data().write(to: folder.journal)

    #expect(try Journal.reading(at: folder.journal).sessions().isEmpty)
    #expect(try Data(contentsOf: folder.journal).isEmpty)
    #expect(try folder.names() == ["journal.sqlite"])
  }

  @Test func readingLeavesTheFolderAsItWas() throws {
    let id = try Journal(at: folder.journal).begin(.sample()).id
    let bytes = try Data(contentsOf: folder.journal)

    #expect(try Journal.reading(at: folder.journal).sessions().map(\.id) == [id])
    #expect(try Data(contentsOf: folder.journal) == bytes)
    #expect(try folder.names() == ["journal.sqlite"])
  }

  @Test func itSeesWhatIsWrittenWhileItIsOpen() throws {
    let writing = try Journal(at: folder.journal)
    let reading = try Journal.reading(at: folder.journal)
    let id = try writing.begin(.sample()).id
    try writing.append(.said(0, "Hello."), to: id)

    #expect(try reading.turns(of: id) == [.said(0, "Hello.")])
  }

  @Test(arguments: [true, false])
  func itRefusesToWrite(exists: Bool) throws {
    let id = try exists ? Journal(at: folder.journal).begin(.sample()).id : SessionID(rawValue: 1)
    let journal = try Journal.reading(at: folder.journal)
    let begin = #expect(throws: JournalError.self) { try journal.begin(.sample()) }
    let append = #expect(throws: JournalError.self) { try journal.append(.said(0, "Hello."), to: id) }
    let finish = #expect(throws: JournalError.self) { try journal.finish(id, .sample()) }

    #expect([begin?.kind, append?.kind, finish?.kind] == [.readOnly, .readOnly, .readOnly])
    #expect(journal.isReadOnly)
    #expect(try journal.sessions().count == (exists ? 1 : 0))
  }
}
