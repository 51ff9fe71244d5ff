internal import CLibedit
internal import Terminal

extension EditedLineReader {
  /// How long the rest of an escape sequence may take before it counts as the Escape key.
  private static let escapeWait = Duration.milliseconds(20)
  /// How long a paste may stop before it counts as over.
  private static let pasteWait = Duration.seconds(2)

  package func begin() throws {
    guard !isOpen else { return }
    if options.catchesSignals {
      guard let watch = SignalWatch() else { throw LineEditorError.busy }
      signals = consume watch
    }
    isOpen = true
    before = TerminalState(of: cedit_input(edit))
    takeTerminal()
  }

  package func end() {
    guard isOpen else { return }
    isOpen = false
    giveTerminalBack()
    before = nil
    signals = nil
  }

  package func read(_ request: LineRequest) throws -> Reading {
    let isAlone = !isOpen
    try begin()
    defer { if isAlone { end() } }

    let text = usesUTF8 ? request.prompt : StyledText(request.plainPrompt)
    line = PendingLine(request: request, prompt: Prompt(text, color: options.color))
    cedit_set_prompt(edit, line.prompt.scalars, line.prompt.scalars.count)
    let outcome = cedit_read_line(edit)
    // libedit leaves the terminal cooked after each line: keys typed from now on would be echoed.
    cedit_set_raw(edit, 1)
    return try reading(outcome)
  }

  private func reading(_ outcome: Int32) throws -> Reading {
    let partial = line.partial
    switch line.ending {
    case nil where outcome > 0: return .line(LineText.cleaned(typedText))
    case nil:
      write("\n")
      return .endOfInput(partial: "")
    case .silence: return .silence(partial: partial)
    case .interrupted: return .interrupted(partial: partial)
    case .endOfInput: return .endOfInput(partial: partial)
    case .terminated(let signal):
      end()
      return .terminated(signal: signal, partial: partial)
    case .failed(let error): throw LineEditorError.input(error)
    }
  }

  /// The next scalar for libedit; nil ends the line, and `line.ending` says why.
  func nextScalar() -> UInt32? {
    if !line.isPrefilled { prefill() }
    while line.ending == nil {
      answerSignals()
      if line.ending != nil { break }
      if let scalar = keys.next() { return scalar }
      askWatcher()
      if line.ending == nil { waitForKey() }
    }
    return nil
  }

  private func prefill() {
    line.isPrefilled = true
    let text = LineText.cleaned(line.request.prefill).unicodeScalars.map(\.value).filter { usesUTF8 || $0 < 0x80 }
    guard !text.isEmpty else { return }
    eraseLine()
    _ = cedit_insert(edit, text, text.count)
    redraw()
  }

  /// Waits for a key, a signal or the next deadline, and takes in one byte at most: the rest belongs to whoever reads
  /// the terminal after us.
  private func waitForKey() {
    let patience = keys.isHolding ? Self.escapeWait : keys.isPasting ? Self.pasteWait : nil
    let input = cedit_input(edit)
    do throws(SystemError) {
      let limit = [patience, line.untilDue].compactMap(\.self).min()
      switch try Platform.wait(for: signals?.wake ?? input, input, atMost: limit) {
      case .ready(input):
        guard let byte = try Platform.read(input, count: 1).first else { return endInput() }
        line.noteKey()
        keys.feed(byte)
      case .timedOut where limit == patience: keys.pause()
      case .ready, .timedOut, .interrupted: break
      }
    } catch {
      if error.isHangUp { endInput() } else { endLine(.failed(error)) }
    }
  }

  /// A terminal that goes away also sends a signal, which says more.
  private func endInput() {
    answerSignals()
    if line.ending == nil { endLine(.endOfInput) }
  }

  private func askWatcher() {
    guard let rest = line.untilDue, rest == .zero, let watcher = line.request.onWaiting else { return }
    switch watcher(line.waiting(text: LineText.cleaned(typedText))) {
    case .keepWaiting(let next): line.schedule(next)
    case .say(let lines, let next):
      showAbove(lines)
      line.schedule(next)
    case .giveUp: endLine(.silence)
    }
  }

  /// Ends the line early and leaves the screen ready for what comes next.
  func endLine(_ ending: PendingLine.Ending) {
    line.ending = ending
    line.partial = LineText.cleaned(typedText)
    if ending == .silence {
      eraseLine()
    } else {
      leaveLine()
    }
  }
}
