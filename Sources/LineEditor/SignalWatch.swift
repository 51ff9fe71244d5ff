internal import CLibedit

/// The signals a terminal program has to answer, caught for a while.
///
/// The only file that touches `cedit_signals…`: the handlers' state must exist once.
struct SignalWatch: ~Copyable {
  /// Becomes readable with each signal.
  let wake: Int32

  /// Unsafe, since a signal may come at any time: the handler only sets flags in it and wakes the reader.
  nonisolated(unsafe) private static let state = {
    let state = UnsafeMutablePointer<cedit_signals>.allocate(capacity: 1)
    state.initialize(to: cedit_signals())
    return state
  }()

  /// Nil when somebody watches already.
  init?() {
    let wake = cedit_signals_install(Self.state) { cedit_on_signal(SignalWatch.state, $0) }
    guard wake >= 0 else { return nil }
    self.wake = wake
  }

  deinit { cedit_signals_restore(Self.state) }

  /// What a signal asks for; the gravest first.
  enum Event: Equatable {
    case terminate(signal: Int32)
    case interrupt
    case suspend
    case resume
    case resize
  }

  /// The next thing that happened and was not asked for yet.
  borrowing func next() -> Event? {
    cedit_signals_drain(Self.state)
    for signal in [SIGTERM, SIGHUP, SIGQUIT] where cedit_signals_take(Self.state, signal) != 0 {
      return .terminate(signal: signal)
    }
    if cedit_signals_take(Self.state, SIGINT) != 0 { return .interrupt }
    if cedit_signals_take(Self.state, SIGTSTP) != 0 { return .suspend }
    if cedit_signals_take(Self.state, SIGCONT) != 0 { return .resume }
    if cedit_signals_take(Self.state, SIGWINCH) != 0 { return .resize }
    return nil
  }

  /// Stops the process as Ctrl-Z does; comes back when it runs again.
  borrowing func stop() {
    cedit_signals_stop(Self.state)
    _ = cedit_signals_take(Self.state, SIGCONT)
    _ = cedit_signals_take(Self.state, SIGWINCH)
  }
}
