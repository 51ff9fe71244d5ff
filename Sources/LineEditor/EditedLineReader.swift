internal import CLibedit
internal import Terminal

/// A line edited on a terminal, with libedit: keys, history, completion, deadlines, interruption.
///
/// One thread only: libedit has state of its own. Signals are flags here, looked at while waiting for keys; nothing
/// happens inside a handler.
package final class EditedLineReader: LineReader {
  let edit: UnsafeMutablePointer<cedit>
  let options: EditingOptions
  /// Whether characters beyond ASCII can be typed and shown.
  package let usesUTF8: Bool
  package internal(set) var history: LineHistory

  /// Whether a stretch of reading is open.
  var isOpen = false
  /// The terminal as it was before; nil also when it went away meanwhile.
  var before: TerminalState?
  var signals: SignalWatch?
  var keys = KeyDecoder()
  /// The line being read.
  var line = PendingLine()

  /// Opens the editor; the descriptors must be terminals and are copied, so the caller keeps its own.
  package init(
    input: Int32 = 0,
    output: Int32 = 1,
    history: LineHistory = LineHistory(path: nil),
    options: EditingOptions = EditingOptions()
  ) throws(LineEditorError) {
    switch options.characters {
    case .fromEnvironment: usesUTF8 = cedit_use_locale() != 0
    case .ascii:
      cedit_use_ascii()
      usesUTF8 = false
    }
    guard let before = TerminalState(of: input), Platform.isTerminal(output),
      let edit = cedit_open(options.program, input, output, options.terminal)
    else { throw .cannotStart }
    // Merely starting, libedit sets the terminal the way it likes it.
    before.restore()
    self.edit = edit
    self.options = options
    self.history = history
    chooseKeys()
    connect()
    recallHistory()
  }

  /// Gives the terminal and all memory back.
  deinit {
    end()
    cedit_close(edit)
  }

  private func chooseKeys() {
    if options.keys == .vi { cedit_set_vi(edit, 1) }
    cedit_bind_completion(edit)
    if options.readsEditrc { cedit_read_user_bindings(edit) }
    if options.keys != .fromEditrc { cedit_set_vi(edit, options.keys == .vi ? 1 : 0) }
    cedit_bind_completion(edit)
  }

  /// libedit's callbacks reach this object through an unretained pointer: it owns the editor and outlives it.
  private func connect() {
    cedit_set_callbacks(
      edit,
      Unmanaged.passUnretained(self).toOpaque(),
      { context, scalar in
        guard let context, let scalar else { return -1 }
        let reader = Unmanaged<EditedLineReader>.fromOpaque(context).takeUnretainedValue()
        guard let next = reader.nextScalar() else { return 0 }
        scalar.pointee = next
        return 1
      },
      { context in
        guard let context else { return 0 }
        return Unmanaged<EditedLineReader>.fromOpaque(context).takeUnretainedValue().completeCommand() ? 1 : 0
      }
    )
  }

  package func addToHistory(_ line: String) {
    history.add(line)
    recallHistory()
  }

  private func recallHistory() {
    cedit_history_clear(edit, Int32(LineHistory.capacity))
    for entry in history.entries {
      let scalars = entry.unicodeScalars.map(\.value)
      cedit_history_add(edit, scalars, scalars.count)
    }
  }
}
