import LineEditor
import Testing

extension EditedLineReaderTests {
  @Test func theArrowBringsEarlierLinesBack() throws {
    let terminal = try TypedTerminal()
    let reader = try reader(on: terminal)
    for line in ["first", "zweite für später", "first"] { reader.addToHistory(line) }
    let up = "\u{1B}[A"
    let steps: [TypedTerminal.Step] = [.sees("›"), .types(up + up + "!\r"), .sees("›"), .types(up + "\r")]
    let results = try terminal.follow(steps) {
      try reader.begin()
      defer { reader.end() }
      return [try reader.read(request), try reader.read(request)]
    }
    #expect(results == [.line("zweite für später!"), .line("first")])
    #expect(reader.history.entries == ["zweite für später", "first"])
  }
}
