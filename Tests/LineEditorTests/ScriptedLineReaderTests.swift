import LineEditor
import Terminal
import Testing

@Suite struct ScriptedLineReaderTests {
  @Test func readingsComeInOrderAndThenTheEnd() {
    let reader = ScriptedLineReader([.line("a"), .interrupted(partial: "b")])
    let request = LineRequest(prompt: "you › ", prefill: "x")
    #expect(reader.read(request) == .line("a"))
    #expect(reader.read(LineRequest()) == .interrupted(partial: "b"))
    #expect(reader.read(LineRequest()) == .endOfInput(partial: ""))
    #expect(reader.requests.map(\.prefill) == ["x", "", ""])
  }

  @Test func theWatcherIsAskedAsOftenAsItWants() {
    let reader = ScriptedLineReader(steps: [.waits(.seconds(10), typed: "well", then: .line("well then"))])
    var asked: [Duration] = []
    let request = LineRequest(nextCheck: .seconds(4)) { waiting in
      asked.append(waiting.elapsed)
      return asked.count == 1 ? .say(["Hello?"], next: .seconds(3)) : .keepWaiting(next: .seconds(3))
    }
    #expect(reader.read(request) == .line("well then"))
    #expect(asked == [.seconds(4), .seconds(7), .seconds(10)])
    #expect(reader.said == ["Hello?"])
  }

  @Test func theWatcherMayGiveUp() {
    let reader = ScriptedLineReader(steps: [.waits(.seconds(10), typed: "well", then: .line("well then"))])
    let request = LineRequest(nextCheck: .seconds(4)) { _ in .giveUp }
    #expect(reader.read(request) == .silence(partial: "well"))
  }

  @Test func whatWasAskedOfItIsKept() {
    let reader: any LineReader = ScriptedLineReader(lines: [])
    reader.addToHistory("kept")
    #expect((reader as? ScriptedLineReader)?.history == ["kept"])
  }
}
