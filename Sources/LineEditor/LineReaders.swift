internal import Terminal

/// The one door to lines: picks the reader that fits where they come from.
package enum LineReaders {
  /// Whether lines can be edited: a terminal on both ends, of a type that can.
  package static func canEdit(input: Int32, output: Int32, environment: [String: String]) -> Bool {
    Platform.isTerminal(input) && Platform.isTerminal(output) && ColorChoice.isCapable(terminal: environment["TERM"])
  }

  /// An edited line where that is possible, else plain lines; prompts are shown to a terminal only.
  package static func make(
    input: Int32 = 0,
    output: Int32 = 1,
    environment: [String: String],
    history: LineHistory = LineHistory(path: nil),
    options: EditingOptions = EditingOptions()
  ) -> any LineReader {
    if canEdit(input: input, output: output, environment: environment),
      let reader = try? EditedLineReader(input: input, output: output, history: history, options: options)
    {
      return reader
    }
    let isConversation = Platform.isTerminal(input) && Platform.isTerminal(output)
    return PlainLineReader(
      input: input,
      prompts: isConversation ? TerminalWriter(descriptor: output, color: false) : nil
    )
  }
}
