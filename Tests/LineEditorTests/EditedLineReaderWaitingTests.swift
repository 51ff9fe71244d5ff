import LineEditor
import Terminal
import Testing

extension EditedLineReaderTests {
  /// A watcher that says its lines once, as soon as the typed text ends like this.
  private func request(prefill: String = "", saying lines: [StyledText], after ending: String) -> LineRequest {
    var isSaid = false
    return LineRequest(prompt: "you › ", prefill: prefill, nextCheck: .milliseconds(20)) { waiting in
      guard !isSaid, waiting.text.hasSuffix(ending) else { return .keepWaiting(next: .milliseconds(20)) }
      isSaid = true
      return .say(lines, next: nil)
    }
  }

  @Test func whatIsSaidStandsAboveAHalfTypedLineOfSeveralRows() throws {
    let terminal = try TypedTerminal(columns: 30)
    let reader = try reader(on: terminal)
    let typed = "Karin, your third quarter note says demurrage doubled and that is why"
    let request = request(saying: ["Weber › Hello?", "Weber › Are you there?"], after: "why")
    let steps: [TypedTerminal.Step] = [.sees("›"), .types(typed), .sees("there?"), .sees("why"), .types(" I call\r")]
    #expect(try terminal.follow(steps) { try reader.read(request) } == .line(typed + " I call"))
    #expect(
      terminal.screen == [
        "Weber › Hello?",
        "Weber › Are you there?",
        "you › Karin, your third quarte",
        "r note says demurrage doubled",
        "and that is why I call",
      ]
    )
  }

  @Test func theCursorStaysWhereItWas() throws {
    let terminal = try TypedTerminal(columns: 30)
    let reader = try reader(on: terminal)
    let typed = "words that go on over the end of the row."
    let steps: [TypedTerminal.Step] = [
      .sees("›"), .types(typed), .sees("row"), .types("\u{1}X"), .sees("Hello?"), .sees("row."), .types("Y\r"),
    ]
    var isSaid = false
    let request = LineRequest(prompt: "you › ", nextCheck: .milliseconds(20)) { waiting in
      guard !isSaid, waiting.text.hasPrefix("X") else { return .keepWaiting(next: .milliseconds(20)) }
      isSaid = true
      return .say(["Hello?"], next: nil)
    }
    #expect(try terminal.follow(steps) { try reader.read(request) } == .line("XY" + typed))
    #expect(terminal.screen == ["Hello?", "you › XYwords that go on over", "the end of the row."])
  }

  @Test func aRowFilledToItsEndIsErasedToo() throws {
    let terminal = try TypedTerminal(columns: 20)
    let reader = try reader(on: terminal)
    let steps: [TypedTerminal.Step] = [.sees("›"), .types("exactly 14 col"), .sees("Yes?"), .sees("col"), .types("\r")]
    let request = request(saying: ["Yes?"], after: "col")
    #expect(try terminal.follow(steps) { try reader.read(request) } == .line("exactly 14 col"))
    #expect(terminal.screen == ["Yes?", "you › exactly 14 col"])
  }

  @Test func givingUpLeavesACleanScreenAndThePartialLine() throws {
    let terminal = try TypedTerminal(columns: 30)
    let reader = try reader(on: terminal)
    let typed = "é half a line that is longer than one row"
    let impatient = LineRequest(prompt: "you › ", nextCheck: .milliseconds(20)) { waiting in
      waiting.text.hasSuffix("row") ? .giveUp : .keepWaiting(next: .milliseconds(20))
    }
    let mended = LineRequest(prompt: "you › ", prefill: typed)
    let steps: [TypedTerminal.Step] = [.sees("›"), .types(typed), .sees("›"), .sees("row"), .types("!\r")]
    let results = try terminal.follow(steps) {
      try reader.begin()
      defer { reader.end() }
      let first = try reader.read(impatient)
      let second = try reader.read(mended)
      return [first, second]
    }
    #expect(results == [.silence(partial: typed), .line(typed + "!")])
    #expect(terminal.screen == ["you › é half a line that is lo", "nger than one row!"])
  }

  @Test func theWatcherLearnsTimeAndText() throws {
    let terminal = try TypedTerminal()
    let reader = try reader(on: terminal)
    var seen: [WaitingLine] = []
    let request = LineRequest(prompt: "you › ", prefill: "so ", nextCheck: .milliseconds(50)) { waiting in
      seen.append(waiting)
      return seen.count < 3 ? .keepWaiting(next: .milliseconds(50)) : .giveUp
    }
    #expect(try terminal.follow([.sees("›")]) { try reader.read(request) } == .silence(partial: "so "))
    #expect(seen.map(\.text) == ["so ", "so ", "so "])
    #expect(seen.last.map { $0.elapsed >= .milliseconds(150) && $0.idle == $0.elapsed } == true)
  }

  @Test func noQuestionMeansNoWatcher() throws {
    let terminal = try TypedTerminal()
    let reader = try reader(on: terminal)
    let request = LineRequest(prompt: "you › ", nextCheck: nil) { _ in .giveUp }
    #expect(try terminal.follow([.sees("›"), .types("fine\r")]) { try reader.read(request) } == .line("fine"))
  }

  @Test func hostilePrefillIsOnlyText() throws {
    let terminal = try TypedTerminal()
    let reader = try reader(on: terminal)
    let request = LineRequest(prompt: "you › ", prefill: "a\r\u{1B}[2J\u{3}b\nc\t")
    #expect(try terminal.follow([.sees("b c"), .types("\r")]) { try reader.read(request) } == .line("a [2Jb c "))
  }
}
