import Foundation
import Terminal
import Testing

@Suite struct TerminalWriterTests {
  @Test func everyByteArrives() async throws {
    let pipe = Pipe()
    let reading = Task.detached { pipe.fileHandleForReading.readDataToEndOfFile() }
    let writer = TerminalWriter(descriptor: pipe.fileHandleForWriting.fileDescriptor, color: false)
    let text = String(repeating: "Grüße 漢字\n", count: 20_000)
    try writer.write(text)
    try writer.writeLine("\("end", .bold)")
    try pipe.fileHandleForWriting.close()
    #expect(String(decoding: await reading.value, as: UTF8.self) == text + "end\n")
  }

  @Test func colorIsTheStreamsOwnDecision() throws {
    let pipe = Pipe()
    let writer = TerminalWriter(descriptor: pipe.fileHandleForWriting.fileDescriptor, color: true)
    try writer.write(styled: StyledText("x", .red))
    try pipe.fileHandleForWriting.close()
    #expect(pipe.fileHandleForReading.readDataToEndOfFile() == Data("\u{1B}[31mx\u{1B}[0m".utf8))
  }

  @Test func aReaderThatWentAwayIsAQuietEnd() throws {
    Platform.ignoreBrokenPipes()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let writer = TerminalWriter(descriptor: pipe.fileHandleForWriting.fileDescriptor, color: false)
    #expect(throws: StreamError.closed) { try writer.write("nobody hears this") }
  }

  @Test func aClosedStreamIsAnError() {
    let writer = TerminalWriter(descriptor: 9_999, color: false)
    #expect {
      try writer.write("x")
    } throws: { error in
      guard case .failed(let cause) = error as? StreamError else { return false }
      return cause.call == "write" && !cause.reason.isEmpty
    }
  }

  @Test func aPipeIsNoTerminal() {
    let pipe = Pipe()
    #expect(!Platform.isTerminal(pipe.fileHandleForReading.fileDescriptor))
    #expect(TerminalState(of: pipe.fileHandleForReading.fileDescriptor) == nil)
  }
}
