import CallJournal
import Foundation
import GRDB
import Testing

/// Journals that earlier versions have made are taken over whole.
@Suite struct JournalMigrationTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A file as the first version left it: one finished session, and one that was cut off.
  private func versionOne() throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Support/version-1.sql")
    let queue = try DatabaseQueue(path: folder.journal.path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: try String(contentsOf: script, encoding: .utf8))
    }
  }

  @Test func whatTheFirstVersionKeptIsThere() throws {
    try versionOne()
    let journal = try Journal(at: folder.journal)
    let sessions = try journal.sessions()
    #expect(sessions.map(\.state) == [.interrupted, .finished])
    #expect(sessions.allSatisfy { $0.setup.isEmpty && $0.series.isEmpty })
    let finished = try #require(sessions.last)
    #expect(finished.outcome == "next-step-agreed")
    #expect(
      try journal.turns(of: finished.id).map(\.text) == ["It is about your boxes.", "Shall we meet on Thursday?"]
    )
    #expect(try journal.scorecard(of: finished.id)?.isEmpty == false)
    #expect(try journal.sources(of: finished.digest).keys.sorted() == ["personas/weber.yaml", "small.yaml"])
  }

  @Test func itCanBeGoneOnWithAndAddedTo() throws {
    try versionOne()
    let journal = try Journal(at: folder.journal)
    let open = try #require(try journal.newestInterrupted())
    try journal.append(.said(open.turns + 1, "And Thursday?"), to: open.id)
    try journal.finish(open.id, .sample())
    let new = try journal.begin(.sample())
    #expect(try journal.sessions().map(\.id).contains(new.id))
    try journal.keep(
      DrillRecord(
        drill: "opener",
        scenario: "small",
        line: "Weber.",
        text: "Karin, Jonas.",
        passed: true,
        checks: "+purpose.says-who",
        at: instant()
      )
    )
    #expect(try journal.drillAnswers("opener", limit: 5).map(\.text) == ["Karin, Jonas."])
  }

  @Test func aReaderMayBeTheFirstToOpenIt() throws {
    try versionOne()
    #expect(try Journal.reading(at: folder.journal).sessions().count == 2)
  }
}
