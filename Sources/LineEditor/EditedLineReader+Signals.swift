internal import CLibedit
internal import Terminal

extension EditedLineReader {
  /// Acts on what signals asked for while a line is typed.
  func answerSignals() {
    while let event = signals?.next() {
      switch event {
      case .terminate(let signal): return endLine(.terminated(signal: signal))
      case .interrupt:
        keys.reset()
        return endLine(.interrupted)
      case .suspend:
        leaveLine()
        suspend()
        redraw()
      case .resume:
        retakeTerminal()
        write("\r\u{1B}[J")
        redraw()
      case .resize:
        cedit_resize(edit)
        eraseLine()
        redraw()
      }
    }
  }

  package func pause(for duration: Duration) throws -> Reading? {
    let clock = SuspendingClock()
    var end = clock.now + duration
    while true {
      while let event = signals?.next() {
        switch event {
        case .terminate(let signal):
          self.end()
          return .terminated(signal: signal, partial: "")
        case .interrupt:
          keys.reset()
          return .interrupted(partial: "")
        case .suspend:
          let stopped = clock.now
          suspend()
          end += stopped.duration(to: clock.now)
        case .resume: retakeTerminal()
        case .resize: break
        }
      }
      let rest = clock.now.duration(to: end)
      guard rest > .zero else { return nil }
      do {
        try wait(atMost: rest)
      } catch {
        throw LineEditorError.input(error)
      }
    }
  }

  private func wait(atMost rest: Duration) throws(SystemError) {
    if let wake = signals?.wake {
      _ = try Platform.wait(for: wake, atMost: rest)
    } else {
      _ = try Platform.wait(atMost: rest)
    }
  }

  /// Stops the program as Ctrl-Z asks, with the terminal as the shell knows it, and takes it again afterwards.
  private func suspend() {
    let clock = SuspendingClock()
    let stopped = clock.now
    giveTerminalBack()
    signals?.stop()
    line.skip(stopped.duration(to: clock.now))
    takeTerminal()
    cedit_resize(edit)
  }

  /// Keys one by one and unseen, pastes marked.
  func takeTerminal() {
    cedit_set_raw(edit, 1)
    write("\u{1B}[?2004h")
  }

  func giveTerminalBack() {
    write("\u{1B}[?2004l")
    cedit_set_raw(edit, 0)
    // libedit's idea of "cooked" is its own; this is the terminal as it was.
    before?.restore()
  }

  /// After a stop nobody told us of, the shell may have set the terminal its own way.
  private func retakeTerminal() {
    cedit_set_raw(edit, 0)
    takeTerminal()
  }
}
