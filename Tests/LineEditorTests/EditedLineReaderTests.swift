import Foundation
import LineEditor
import Terminal
import Testing

/// Everything that starts libedit: one after the other, since it keeps state of its own and signals have one owner.
@Suite(.serialized) struct EditedLineReaderTests {
  let request = LineRequest(prompt: "you › ", commands: [":help", ":hangup", ":why"])

  static var options: EditingOptions {
    var options = EditingOptions()
    options.readsEditrc = false
    options.terminal = "xterm"
    return options
  }

  func reader(
    on terminal: TypedTerminal,
    history: LineHistory = LineHistory(path: nil),
    options: EditingOptions = Self.options
  ) throws -> EditedLineReader {
    try EditedLineReader(input: terminal.slave, output: terminal.slave, history: history, options: options)
  }

  /// What comes of one request while these keys are pressed.
  func reading(_ keys: String, request: LineRequest? = nil, options: EditingOptions = Self.options) throws -> Reading {
    let terminal = try TypedTerminal()
    let reader = try reader(on: terminal, options: options)
    return try terminal.follow([.sees("you"), .types(keys)]) { try reader.read(request ?? self.request) }
  }

  // MARK: Keys

  @Test(arguments: [
    ("plain words\r", "plain words"),
    ("café 漢字 👍🏽\r", "café 漢字 👍🏽"),
    ("wrld\u{1B}[D\u{1B}[D\u{1B}[Do\r", "world"),
    ("ello\u{1}h\u{5}!\r", "hello!"),
    ("wrong\u{15}right\r", "right"),
    ("ab\u{7F}c\r", "ac"),
    ("漢é\u{7F}\u{7F}x\r", "x"),
    ("\0x\0\r", "x"),
    ("\r", ""),
  ])
  func keysEditTheLine(keys: String, expected: String) throws {
    #expect(try reading(keys) == .line(expected))
  }

  @Test func viKeysWhenAskedFor() throws {
    var options = Self.options
    options.keys = .vi
    #expect(try reading("hello\u{1B}0ix\r", options: options) == .line("xhello"))
  }

  @Test func brokenCharactersAreDropped() throws {
    let terminal = try TypedTerminal()
    let reader = try reader(on: terminal)
    let bytes: [UInt8] = [0x61, 0xC3, 0x62, 0xFF, 0x9B, 0xE2, 0x82, 0xAC, 0x0D]
    let result = try terminal.follow([.sees("›"), .sendsBytes(bytes)]) { try reader.read(request) }
    #expect(result == .line("ab€"))
  }

  @Test func controlDOnAnEmptyLineIsTheEnd() throws {
    #expect(try reading("\u{4}") == .endOfInput(partial: ""))
  }

  @Test func aTerminalThatGoesAwayIsTheEnd() throws {
    let terminal = try TypedTerminal()
    let reader = try reader(on: terminal)
    let steps: [TypedTerminal.Step] = [.sees("›"), .types("half"), .sees("half"), .hangsUp]
    let result = try terminal.follow(steps) { try reader.read(request) }
    #expect(result == .endOfInput(partial: "half"))
  }

  // MARK: Pastes

  @Test func aPasteOfThreeLinesIsOneTurn() throws {
    let keys = "so: \u{1B}[200~one\r\ntwo\n\n\tthree\n\u{1B}[201~!\r"
    #expect(try reading(keys) == .line("so: one two three!"))
  }

  @Test func aPasteCannotPressKeys() throws {
    #expect(try reading("\u{1B}[200~a\u{4}b\u{1B}[D\u{7F}c\u{0}\u{1B}[201~\r") == .line("ab[Dc"))
  }

  @Test func pastesAreMarkedOnlyWhileWeRead() throws {
    let terminal = try TypedTerminal()
    let reader = try reader(on: terminal)
    _ = try terminal.follow([.sees("\u{1B}[?2004h"), .sees("›"), .types("x\r")]) { try reader.read(request) }
    #expect(terminal.output.hasSuffix("\u{1B}[?2004l"))
  }

  // MARK: Signals

  @Test func controlCComesBackWithTheHalfLine() throws {
    let terminal = try TypedTerminal()
    let reader = try reader(on: terminal)
    let steps: [TypedTerminal.Step] = [
      .sees("›"), .types("half"), .sees("half"), .sends(signal: SIGINT), .sees("\n"), .sees("›"), .types("again\r"),
    ]
    let results = try terminal.follow(steps) {
      try reader.begin()
      defer { reader.end() }
      return [try reader.read(request), try reader.read(request)]
    }
    #expect(results == [.interrupted(partial: "half"), .line("again")])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func endingSignalsPutTheTerminalBackFirst(signal: Int32) throws {
    let terminal = try TypedTerminal()
    terminal.setUnusually()
    let before = terminal.settings
    let reader = try reader(on: terminal)
    let result = try terminal.follow([.sees("›"), .types("half"), .sees("half"), .sends(signal: signal)]) {
      try reader.begin()
      return try reader.read(request)
    }
    #expect(result == .terminated(signal: signal, partial: "half"))
    #expect(terminal.settings == before)
    #expect(terminal.output.hasSuffix("\u{1B}[?2004l"))
  }

  @Test func aNarrowerWindowKeepsTheLine() throws {
    let terminal = try TypedTerminal()
    let reader = try reader(on: terminal)
    let steps: [TypedTerminal.Step] = [
      .sees("›"), .types("a line long enough for two rows"), .sees("two rows"), .resizes(columns: 20),
      .sees("two rows"), .types("!\r"),
    ]
    let result = try terminal.follow(steps) { try reader.read(request) }
    #expect(result == .line("a line long enough for two rows!"))
  }

  @Test func onlyOneReaderOwnsTheSignals() throws {
    let terminals = [try TypedTerminal(), try TypedTerminal()]
    let first = try reader(on: terminals[0])
    let second = try reader(on: terminals[1])
    try first.begin()
    #expect(throws: LineEditorError.busy) { try second.begin() }
    first.end()
    try second.begin()
    second.end()
  }

  @Test func aTerminalThatIsGoneLetsGoOfTheSignals() throws {
    let terminals = [try TypedTerminal(), try TypedTerminal()]
    let gone = try reader(on: terminals[0])
    terminals[0].follow([.hangsUp]) {}
    #expect(try gone.read(request) == .endOfInput(partial: ""))
    try gone.begin()
    gone.end()
    let result = try terminals[1].follow([.sees("›"), .types("fine\r")]) { try reader(on: terminals[1]).read(request) }
    #expect(result == .line("fine"))
  }

  // MARK: The terminal itself

  @Test func theTerminalIsLeftAsItWas() throws {
    let terminal = try TypedTerminal()
    terminal.setUnusually()
    let before = terminal.settings
    do {
      let reader = try reader(on: terminal)
      #expect(terminal.settings == before)
      try terminal.follow([.sees("›"), .types("one\r"), .sees("›"), .types("\u{4}")]) {
        try reader.begin()
        _ = try reader.read(request)
        #expect(terminal.settings != before)
        _ = try reader.read(request)
      }
    }
    #expect(terminal.settings == before)
  }

  @Test func keysTypedAheadAreKeptAndNotEchoed() throws {
    let terminal = try TypedTerminal()
    let reader = try reader(on: terminal)
    let steps: [TypedTerminal.Step] = [.sees("\u{1B}[?2004h"), .types("ahead\r"), .sees("›")]
    let result = try terminal.follow(steps) {
      try reader.begin()
      defer { reader.end() }
      #expect(try reader.pause(for: .milliseconds(300)) == nil)
      #expect(!terminal.output.contains("ahead"))
      return try reader.read(request)
    }
    #expect(result == .line("ahead"))
  }

  @Test func aPauseEndsWithControlC() throws {
    let terminal = try TypedTerminal()
    let reader = try reader(on: terminal)
    let result = try terminal.follow([.sees("\u{1B}[?2004h"), .sends(signal: SIGINT)]) {
      try reader.begin()
      defer { reader.end() }
      return try reader.pause(for: .seconds(60))
    }
    #expect(result == .interrupted(partial: ""))
  }

  @Test func withoutUTF8ThePromptIsPlainAndNothingCrashes() throws {
    var options = Self.options
    options.characters = .ascii
    options.color = true
    let terminal = try TypedTerminal()
    let reader = try reader(on: terminal, options: options)
    var request = LineRequest(prompt: "\("you ›", .bold) ", prefill: "déjà ")
    request.nextCheck = .milliseconds(10)
    request.onWaiting = { _ in .say(["\("Weber ›", .dim) Grüezi"], next: nil) }
    let result = try terminal.follow([.sees("Weber"), .sees("you >"), .types("café\r")]) { try reader.read(request) }
    #expect(!reader.usesUTF8)
    #expect(result == .line("dj caf"))
  }

  @Test func coloredPromptsEndBeforeTheTypedText() throws {
    var options = Self.options
    options.color = true
    let terminal = try TypedTerminal()
    let reader = try reader(on: terminal, options: options)
    let request = LineRequest(prompt: "\("you", [.bold, .cyan])\(" ›", .dim)")
    let steps: [TypedTerminal.Step] = [.sees("›"), .types("text"), .sees("text"), .types("\u{1}X\r")]
    _ = try terminal.follow(steps) { try reader.read(request) }
    #expect(terminal.output.contains("\u{1B}[1;36myou"))
    #expect(terminal.output.contains("›\u{1B}[0m "))
    #expect(terminal.screen == ["you › Xtext"])
  }

  // MARK: Tab

  @Test(arguments: [
    (":w\t\r", ":why"), (":h\te\t\r", ":help"), (":x\t\r", ":x"), ("say :h\t\r", "say :h"), ("h\t\r", "h"),
    (":help me\t\r", ":help me"), ("\t\r", ""),
  ])
  func tabCompletesCommandsAndNothingElse(keys: String, expected: String) throws {
    #expect(try reading(keys) == .line(expected))
  }

  @Test func tabShowsWhatFits() throws {
    let terminal = try TypedTerminal()
    let reader = try reader(on: terminal)
    _ = try terminal.follow([.sees("›"), .types(":h\t"), .sees(":help"), .sees(":h"), .types("\u{15}x\r")]) {
      try reader.read(request)
    }
    #expect(terminal.screen == [":hangup  :help", "you › x"])
  }
}
