internal import CLibedit
internal import Terminal

extension EditedLineReader {
  /// What stands in the line now.
  var typedText: String { Self.text(typedScalars[...]) }

  private var typedScalars: [UInt32] { (0..<cedit_length(edit)).map { cedit_scalar(edit, $0) } }

  private static func text(_ scalars: ArraySlice<UInt32>) -> String {
    String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
  }

  /// Writes at once, on the stream libedit writes to: two streams would mix up their order.
  func write(_ text: String) {
    let bytes = Array(text.utf8)
    cedit_write(edit, bytes, bytes.count)
    cedit_flush(edit)
  }

  /// Draws prompt and line anew from where the cursor is, which must be the start of an empty row.
  func redraw() { cedit_redraw(edit) }

  /// Takes prompt and line off the screen, all rows of it; the cursor is at the start of the first one then.
  func eraseLine() {
    let (cursor, _) = rows()
    write((cursor > 0 ? "\u{1B}[\(cursor)A" : "") + "\r\u{1B}[J")
  }

  /// Leaves prompt and line where they are and goes to the start of the row below.
  func leaveLine() {
    let (cursor, last) = rows()
    write(String(repeating: "\n", count: last - cursor + 1))
  }

  /// Shows lines above the prompt; the half-typed line and the cursor in it stay as they are.
  func showAbove(_ lines: [StyledText]) {
    eraseLine()
    write(lines.map { $0.rendered(color: options.color) + "\n" }.joined())
    redraw()
  }

  /// The rows below the first one in which the cursor stands and the text ends.
  private func rows() -> (cursor: Int, last: Int) {
    let text = typedScalars
    let cursor = cedit_cursor(edit)
    var layout = LineLayout(columns: Int(cedit_columns(edit)))
    for scalar in line.prompt.visible { layout.place(width: Int(cedit_width(scalar))) }
    for scalar in text.prefix(cursor) { layout.place(width: Int(cedit_width(scalar))) }
    let cursorRow = layout.cursorRow(before: text.dropFirst(cursor).first.map { Int(cedit_width($0)) } ?? 0)
    for scalar in text.dropFirst(cursor) { layout.place(width: Int(cedit_width(scalar))) }
    // What has scrolled off the top is out of reach.
    let limit = (Platform.windowSize(of: cedit_input(edit)) ?? .standard).rows - 1
    return (min(cursorRow, limit), min(layout.row, limit))
  }

  /// Tab: completes a command or shows what fits; true when the line has to be drawn again.
  func completeCommand() -> Bool {
    let text = typedScalars
    let cursor = cedit_cursor(edit)
    let completion = CommandCompletion(
      before: Self.text(text[..<cursor]),
      after: Self.text(text[cursor...]),
      commands: line.request.commands
    )
    switch completion {
    case .nothing: return false
    case .insert(let rest):
      let scalars = rest.unicodeScalars.map(\.value)
      return cedit_insert(edit, scalars, scalars.count) == 0
    case .list(let commands):
      showAbove(StyledText(commands.joined(separator: "  ")).wrapped(to: Int(cedit_columns(edit))))
      return false
    }
  }
}
