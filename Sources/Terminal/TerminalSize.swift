/// How much room there is, in columns and rows of single-width characters; both are at least 1.
package struct TerminalSize: Equatable, Sendable {
  /// What is assumed when nobody says.
  package static let standard = TerminalSize(columns: 80, rows: 24)

  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
  }

  /// The size to lay text out for: `COLUMNS` and `LINES` when they are numbers above 0, else the window, else 80 × 24.
  package init(environment: [String: String], window: TerminalSize?) {
    func number(_ name: String) -> Int? {
      environment[name].flatMap { Int($0) }.flatMap { (1...10_000).contains($0) ? $0 : nil }
    }
    let fallback = window ?? .standard
    self.init(columns: number("COLUMNS") ?? fallback.columns, rows: number("LINES") ?? fallback.rows)
  }

  /// The size to lay text out for on the stream behind a descriptor.
  package init(environment: [String: String], descriptor: Int32) {
    self.init(environment: environment, window: Platform.windowSize(of: descriptor))
  }
}
