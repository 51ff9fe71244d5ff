import Foundation
import LineEditor
import Terminal
import Testing

@Suite struct PlainLineReaderTests {
  /// All readings of some bytes on a pipe, the end included.
  private func readings(_ bytes: Data) throws -> [Reading] {
    let pipe = Pipe()
    let writing = pipe.fileHandleForWriting
    Thread {
      writing.write(bytes)
      try? writing.close()
    }
    .start()
    let reader = PlainLineReader(input: pipe.fileHandleForReading.fileDescriptor)
    var all: [Reading] = []
    while true {
      all.append(try reader.read(LineRequest(prompt: "you › ")))
      if case .endOfInput = all.last { return all }
    }
  }

  @Test(arguments: [
    ("", []),
    ("one\ntwo\n", ["one", "two"]),
    ("one\r\ntwo\r\n", ["one", "two"]),
    ("\n\nlast without end", ["", "", "last without end"]),
    ("\u{FEFF}first\n", ["first"]),
    ("a\tb\u{0}c\u{1B}[2Jd\u{7}\u{85}e\rf\n", ["a bc[2Jd e f"]),
    ("Grüße 漢字 👩‍👩‍👧‍👦\n", ["Grüße 漢字 👩‍👩‍👧‍👦"]),
  ])
  func linesComeAsTheyAre(text: String, expected: [String]) throws {
    #expect(try readings(Data(text.utf8)) == expected.map(Reading.line) + [.endOfInput(partial: "")])
  }

  @Test func brokenBytesAreMended() throws {
    #expect(try readings(Data([0x61, 0xFF, 0x62, 0xC3, 0x0A])).first == .line("a\u{FFFD}b\u{FFFD}"))
  }

  @Test func aLineMayBeOfAnyLength() throws {
    let long = String(repeating: "words and words ", count: 60_000)
    #expect(try readings(Data((long + "\nnext\n").utf8)).prefix(2) == [.line(long), .line("next")])
  }

  @Test func aClosedInputIsAnError() {
    let reader = PlainLineReader(input: 9_999)
    #expect(throws: LineEditorError.self) { try reader.read(LineRequest()) }
  }

  @Test func nobodyIsWatchedAndNobodyWaits() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("late\n".utf8))
    let reader = PlainLineReader(input: pipe.fileHandleForReading.fileDescriptor)
    try reader.begin()
    #expect(try reader.pause(for: .seconds(3600)) == nil)
    let request = LineRequest(nextCheck: .zero) { _ in .giveUp }
    #expect(try reader.read(request) == .line("late"))
    reader.end()
  }

  @Test func promptsGoWhereTheyAreWanted() throws {
    let input = Pipe()
    let output = Pipe()
    try input.fileHandleForWriting.write(contentsOf: Data("x\n".utf8))
    let prompts = TerminalWriter(descriptor: output.fileHandleForWriting.fileDescriptor, color: false)
    let reader = PlainLineReader(input: input.fileHandleForReading.fileDescriptor, prompts: prompts)
    _ = try reader.read(LineRequest(prompt: "you › "))
    try output.fileHandleForWriting.close()
    #expect(output.fileHandleForReading.readDataToEndOfFile() == Data("you > ".utf8))
  }
}
