import Reporting
import Terminal
import Testing

/// Sessions in columns that stand under each other, however wide their letters are.
@Suite struct SessionListTextTests {
  private static let names = [
    "freight-cfo", "\u{6F22}\u{5B57}-\u{904B}\u{8CC3}", "caf\u{65}\u{301}",
    "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}-call",
    "a-name-that-is-longer-than-its-column-can-be",
    "\u{6F22}\u{5B57}\u{6F22}\u{5B57}\u{6F22}\u{5B57}\u{6F22}\u{5B57}\u{6F22}\u{5B57}\u{6F22}\u{5B57}\u{6F22}\u{5B57}\u{6F22}",
    "\u{1B}[31mred",
  ]

  private func session(_ name: String, id: String) -> SessionSummary {
    var session = Sample.session(name, id: id)
    session.outcome = "booked"
    return session
  }

  /// The column in which some words begin; nil when they are not there.
  private func column(of words: String, in line: String) -> Int? {
    line.firstRange(of: words).map { DisplayWidth.of(String(line[..<$0.lowerBound])) }
  }

  @Test func columnsStandUnderEachOther() throws {
    let sessions = Self.names.enumerated().map { session($1, id: String(repeating: "1", count: $0 % 3 + 1)) }
    let lines = SessionListText.page(sessions, columns: 80).lines.map(\.plain)
    let head = try #require(lines.first)

    #expect(lines.count == sessions.count + 1)
    for line in lines.dropFirst() {
      #expect(column(of: "24 Nov", in: line) == column(of: "when", in: head))
      #expect(column(of: "booked", in: line) == column(of: "how it ended", in: head))
      // Numbers end where their heads end.
      #expect(column(of: "64 ", in: line).map { $0 + 2 } == column(of: "score", in: head).map { $0 + 5 })
      #expect(column(of: " 7 ", in: line).map { $0 + 2 } == column(of: "turns", in: head).map { $0 + 5 })
    }
  }

  @Test func anInterruptedCallSaysSoAndHasNoScore() throws {
    let lines = SessionListText.page([Sample.session("freight-cfo", isFinished: false)], columns: 80).lines.map(\.plain)
    let line = try #require(lines.last)
    #expect(line.contains("interrupted") && line.contains("\u{2013}") && line.contains("freight-cfo"))
  }

  @Test func theOrderGivenIsKept() {
    let sessions = ["b", "a", "c"].map { Sample.session("name-" + $0) }
    let lines = SessionListText.page(sessions, columns: 80).lines.map(\.plain).dropFirst()
    #expect(zip(lines, ["name-b", "name-a", "name-c"]).allSatisfy { $0.contains($1) })
  }

  @Test func aLongNameIsShortened() throws {
    let line = try #require(SessionListText.page([session(Self.names[4], id: "1")], columns: 80).lines.last?.plain)
    #expect(line.contains("a-name-that-is-"))
    #expect(line.contains("\u{2026}") && !line.contains("its-column-can-be"))
  }

  @Test func noSessionsAreAHeadAlone() {
    #expect(SessionListText.page([], columns: 80).lines.count == 1)
  }
}
