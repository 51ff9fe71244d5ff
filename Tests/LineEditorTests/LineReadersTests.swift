import Foundation
import LineEditor
import Terminal
import Testing

extension EditedLineReaderTests {
  private func kind(input: Int32, output: Int32, type: String?) -> String {
    let environment = type.map { ["TERM": $0] } ?? [:]
    let reader = LineReaders.make(input: input, output: output, environment: environment, options: Self.options)
    return "\(Swift.type(of: reader))"
  }

  @Test func linesAreEditedOnlyOnATerminalThatCan() throws {
    let terminal = try TypedTerminal()
    let pipe = Pipe()
    let reading = pipe.fileHandleForReading.fileDescriptor
    let writing = pipe.fileHandleForWriting.fileDescriptor
    #expect(kind(input: terminal.slave, output: terminal.slave, type: "xterm") == "EditedLineReader")
    #expect(kind(input: terminal.slave, output: terminal.slave, type: "dumb") == "PlainLineReader")
    #expect(kind(input: terminal.slave, output: terminal.slave, type: nil) == "PlainLineReader")
    #expect(kind(input: reading, output: terminal.slave, type: "xterm") == "PlainLineReader")
    #expect(kind(input: terminal.slave, output: writing, type: "xterm") == "PlainLineReader")
  }

  @Test func editingNeedsATerminal() {
    let pipe = Pipe()
    #expect(throws: LineEditorError.cannotStart) {
      try EditedLineReader(input: pipe.fileHandleForReading.fileDescriptor, output: 1, options: Self.options)
    }
  }
}
