import CallJournal
import Foundation
import Testing

/// Nothing is lost, whoever dies, and nothing is written over, whoever else writes.
@Suite struct JournalDurabilityTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func eachTurnIsThereForOthersAsSoonAsItIsWritten() throws {
    let practising = try Journal(at: folder.journal)
    let reviewing = try Journal(at: folder.journal)
    let id = try practising.begin(.sample()).id
    for index in 0..<20 {
      try practising.append(.said(index, "line \(index)"), to: id)
      #expect(try reviewing.turns(of: id).last == TurnRecord.said(index, "line \(index)"))
      #expect(try reviewing.session(id).turns == index + 1)
    }
  }

  /// The files are copied while the writer is at work, which is what a killed process leaves behind.
  @Test func aKilledProcessLosesNoTurn() throws {
    let practising = try Journal(at: folder.journal)
    let id = try practising.begin(.sample()).id
    for index in 0..<5 { try practising.append(.said(index, "line \(index)"), to: id) }

    let left = folder.url.appendingPathComponent("left", isDirectory: true)
    try FileManager.default.createDirectory(at: left, withIntermediateDirectories: false)
    for name in ["journal.sqlite", "journal.sqlite-wal"] {
      try FileManager.default.copyItem(
        at: folder.url.appendingPathComponent(name),
        to: left.appendingPathComponent(name)
      )
    }
    let after = left.appendingPathComponent("journal.sqlite")

    #expect(try Journal.reading(at: after).turns(of: id).map(\.text) == (0..<5).map { "line \($0)" })
    let resumed = try Journal(at: after)
    #expect(try resumed.newestInterrupted()?.id == id)
    try resumed.append(.said(5, "line 5"), to: id)
    #expect(try resumed.turns(of: id).count == 6)
    #expect(try practising.turns(of: id).count == 5)
  }

  @Test func twoTerminalsWriteInTurn() throws {
    let left = try Journal(at: folder.journal)
    let right = try Journal(at: folder.journal)
    let here = try left.begin(.sample(scenario: "freight-cfo")).id
    let there = try right.begin(.sample(scenario: "port-director")).id
    #expect(here != there)
    for index in 0..<10 {
      try left.append(.said(index, "left \(index)"), to: here)
      try right.append(.said(index, "right \(index)"), to: there)
    }
    try left.finish(here, .sample())

    #expect(try right.turns(of: here).map(\.text) == (0..<10).map { "left \($0)" })
    #expect(try left.turns(of: there).map(\.text) == (0..<10).map { "right \($0)" })
    #expect(try right.session(here).state == .finished)
    #expect(try left.session(there).state == .interrupted)
  }

  @Test func manyTerminalsMayStartANewJournalAtOnce() async throws {
    let url = folder.journal
    let failures = await withTaskGroup(of: JournalError?.self, returning: [JournalError].self) { group in
      for number in 0..<8 {
        group.addTask {
          do throws(JournalError) {
            let journal = try Journal(at: url)
            let id = try journal.begin(.sample(scenario: "scenario \(number)")).id
            try journal.append(.said(0, "Hello."), to: id)
            return nil
          } catch {
            return error
          }
        }
      }
      var failures: [JournalError] = []
      for await failure in group {
        if let failure { failures.append(failure) }
      }
      return failures
    }

    #expect(failures == [])
    let sessions = try Journal.reading(at: url).sessions()
    #expect(Set(sessions.map(\.scenario)) == Set((0..<8).map { "scenario \($0)" }))
    #expect(sessions.allSatisfy { $0.turns == 1 })
  }

  @Test func theSecondWriterOfATurnIsRefused() throws {
    let first = try Journal(at: folder.journal)
    let second = try Journal(at: folder.journal)
    let id = try first.begin(.sample()).id
    try first.append(.said(0, "the first was here"), to: id)

    let error = #expect(throws: JournalError.self) { try second.append(.said(0, "so was the second"), to: id) }
    #expect(error?.kind == .turnTaken)
    #expect(try first.turns(of: id).map(\.text) == ["the first was here"])
    #expect(try first.session(id).turns == 1)

    try second.append(.said(1, "and goes on"), to: id)
    #expect(try first.turns(of: id).count == 2)
  }

  @Test func whatHasEndedStaysAsItIs() throws {
    let first = try Journal(at: folder.journal)
    let second = try Journal(at: folder.journal)
    let id = try first.begin(.sample()).id
    try first.finish(id, .sample(score: 83))

    let turn = #expect(throws: JournalError.self) { try second.append(.said(0, "one more thing"), to: id) }
    #expect(turn?.kind == .turnTaken)
    let end = #expect(throws: JournalError.self) { try second.finish(id, .sample(score: 100)) }
    #expect(end?.kind == .turnTaken)
    #expect(try first.session(id).score == 83)
    #expect(try first.turns(of: id).isEmpty)
  }
}
