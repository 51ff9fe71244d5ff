/// Where the caller's lines come from: an edited line on a terminal, a pipe, or a script.
///
/// One thread only, the same from first to last call.
package protocol LineReader: AnyObject {
  /// Starts a stretch of reading: keys typed between two lines are kept and not echoed until `end()`.
  func begin() throws

  /// Ends the stretch and puts the terminal back. Safe to call at any time, more than once.
  func end()

  /// Reads one line; outside of a stretch, with one of its own.
  func read(_ request: LineRequest) throws -> Reading

  /// Lets time pass, as while somebody speaks; gives what cut it short, nil when nothing did.
  ///
  /// Readers that wait for nobody come back at once.
  func pause(for duration: Duration) throws -> Reading?

  /// Remembers a line, to be found again with the arrow keys.
  func addToHistory(_ line: String)
}

extension LineReader {
  package func begin() throws {}

  package func end() {}

  package func pause(for duration: Duration) throws -> Reading? { nil }

  package func addToHistory(_ line: String) {}
}
