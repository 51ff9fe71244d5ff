import CallJournal
import Foundation
import Testing

/// Which sessions a list shows, and in which order.
@Suite struct JournalListingTests {
  let folder: TemporaryFolder
  let journal: Journal

  init() throws {
    folder = try TemporaryFolder()
    journal = try Journal(at: folder.journal)
  }

  /// Begins a session some seconds after the fixed instant, and ends it if asked to.
  private func add(_ scenario: String, at second: Int, finished: Bool) throws -> SessionID {
    let id = try journal.begin(.sample(scenario: scenario, startedAt: instant(second))).id
    if finished { try journal.finish(id, .sample()) }
    return id
  }

  @Test func theNewestIsFirstWhateverTheOrderOfWriting() throws {
    let middle = try add("a", at: 50, finished: true)
    let newest = try add("a", at: 100, finished: false)
    let oldest = try add("b", at: 0, finished: true)

    #expect(try journal.sessions().map(\.id) == [newest, middle, oldest])
  }

  @Test func sessionsOfTheSameMomentAreListedByNumber() throws {
    let ids = try (0..<3).map { _ in try add("a", at: 0, finished: true) }

    #expect(try journal.sessions().map(\.id) == ids.reversed())
  }

  @Test func aListCanBeNarrowed() throws {
    let first = try add("a", at: 0, finished: true)
    let second = try add("b", at: 1, finished: false)
    let third = try add("a", at: 2, finished: false)
    let fourth = try add("a", at: 3, finished: true)

    func ids(_ query: SessionQuery) throws -> [SessionID] { try journal.sessions(query).map(\.id) }
    #expect(try ids(SessionQuery(limit: 2)) == [fourth, third])
    #expect(try ids(SessionQuery(limit: 0)) == [])
    #expect(try ids(SessionQuery(limit: 99)) == [fourth, third, second, first])
    #expect(try ids(SessionQuery(scenario: "a")) == [fourth, third, first])
    #expect(try ids(SessionQuery(scenario: "A")) == [])
    #expect(try ids(SessionQuery(state: .finished)) == [fourth, first])
    #expect(try ids(SessionQuery(state: .interrupted)) == [third, second])
    #expect(try ids(SessionQuery(limit: 1, scenario: "a", state: .finished)) == [fourth])
    #expect(try ids(SessionQuery(scenario: "a' OR 'a' = 'a")) == [])
  }

  @Test func theNewestInterruptedSessionIsTheOneToResume() throws {
    #expect(try journal.newestInterrupted() == nil)
    let old = try add("a", at: 0, finished: false)
    let new = try add("b", at: 10, finished: false)
    _ = try add("a", at: 20, finished: true)

    #expect(try journal.newestInterrupted()?.id == new)
    #expect(try journal.newestInterrupted(scenario: "a")?.id == old)
    #expect(try journal.newestInterrupted(scenario: "c") == nil)
    try journal.finish(new, .sample())
    #expect(try journal.newestInterrupted()?.id == old)
    try journal.finish(old, .sample())
    #expect(try journal.newestInterrupted() == nil)
  }
}
