import Terminal
import Testing

@Suite struct TerminalSizeTests {
  private let window = TerminalSize(columns: 132, rows: 50)

  @Test func variablesComeFirst() {
    let size = TerminalSize(environment: ["COLUMNS": "60", "LINES": "10"], window: window)
    #expect(size == TerminalSize(columns: 60, rows: 10))
  }

  @Test(arguments: ["", "wide", "0", "-3", "6 0", "99999999999999999999"])
  func nonsenseCountsAsAbsent(columns: String) {
    #expect(TerminalSize(environment: ["COLUMNS": columns], window: window) == window)
  }

  @Test func eightyColumnsWhenNobodyKnows() {
    #expect(TerminalSize(environment: [:], window: nil) == TerminalSize(columns: 80, rows: 24))
    #expect(TerminalSize(environment: [:], descriptor: -1).columns == 80)
  }
}
