/// What came of asking for a line.
///
/// What was typed but not sent always comes along, so that nothing is lost.
package enum Reading: Equatable, Sendable {
  /// A whole line, without its end; controls are gone, tabs are spaces.
  case line(String)
  /// The watcher gave the line up; the half-typed text is off the screen and can be the next request's `prefill`.
  case silence(partial: String)
  /// Ctrl-C.
  case interrupted(partial: String)
  /// Ctrl-D on an empty line, the end of a file, a terminal that went away.
  case endOfInput(partial: String)
  /// A signal that ends programs (terminate, hang up, quit): the terminal is back as it was and signals have their
  /// usual effect again. Save, then call `Platform.endProcess(bySignal:)`.
  case terminated(signal: Int32, partial: String)
}
