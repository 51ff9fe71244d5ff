import CallJournal
import Foundation
import GRDB
import Testing

/// The scenario's files as they were when the call was practised.
@Suite struct JournalSourcesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func filesAreKeptOnceForEachDigest() throws {
    let files = ["a.yaml": "format: 1\n", "common/exit.yaml": "says: |\n  Bye.\n"]
    let edited = ["a.yaml": "format: 1\n# mended\n"]
    do {
      let journal = try Journal(at: folder.journal)
      for _ in 0..<3 { _ = try journal.begin(.sample(digest: "sha256:aa", sources: files)) }
      _ = try journal.begin(.sample(digest: "sha256:bb", sources: edited))
      #expect(try journal.sources(of: "sha256:aa") == files)
      #expect(try journal.sources(of: "sha256:bb") == edited)
    }
    let rows = try DatabaseQueue(path: folder.journal.path).read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM sourceFile")
    }
    #expect(rows == files.count + edited.count)
  }

  @Test func laterFilesNeverReplaceThoseThatWerePractised() throws {
    let journal = try Journal(at: folder.journal)
    _ = try journal.begin(.sample(sources: ["a.yaml": "as practised"]))
    _ = try journal.begin(.sample(sources: ["a.yaml": "another", "b.yaml": "more"]))

    #expect(try journal.sources(of: "sha256:aa") == ["a.yaml": "as practised"])
  }

  @Test func filesThatWereMissingAreKeptWhenTheyTurnUp() throws {
    let journal = try Journal(at: folder.journal)
    _ = try journal.begin(.sample(sources: [:]))
    #expect(try journal.sources(of: "sha256:aa") == [:])
    _ = try journal.begin(.sample(sources: ["a.yaml": "format: 1\n"]))

    #expect(try journal.sources(of: "sha256:aa") == ["a.yaml": "format: 1\n"])
  }
}
