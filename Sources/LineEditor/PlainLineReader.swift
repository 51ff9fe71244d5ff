package import Terminal

/// Lines from a pipe or a file: as they are, at once, of any length, without prompts or clocks.
package final class PlainLineReader: LineReader {
  private let input: Int32
  private let prompts: TerminalWriter?
  private var buffer: [UInt8] = []
  private var searched = 0
  private var ended = false
  private var isFirst = true

  /// Reads from a descriptor; writes prompts only when told where, as on a terminal that cannot edit.
  package init(input: Int32, prompts: TerminalWriter? = nil) {
    self.input = input
    self.prompts = prompts
  }

  /// The next line; invalid UTF-8 is mended with `�`, controls go, a last line needs no line end.
  package func read(_ request: LineRequest) throws -> Reading {
    try prompts?.write(request.plainPrompt + " ")
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        let line = Self.text(buffer[..<end])
        buffer.removeSubrange(...end)
        searched = 0
        return .line(line)
      }
      searched = buffer.count
      if ended {
        guard !buffer.isEmpty else { return .endOfInput(partial: "") }
        let line = Self.text(buffer[...])
        buffer = []
        searched = 0
        return .line(line)
      }
      try fill()
    }
  }

  private func fill() throws {
    do {
      let more = try Platform.read(input, count: 65_536)
      ended = more.isEmpty
      buffer += more
    } catch {
      throw LineEditorError.input(error)
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    LineText.cleaned(String(decoding: bytes, as: UTF8.self))
  }
}
