package import Terminal

/// Why no line can be read at all.
package enum LineEditorError: Error, Equatable, Sendable {
  /// libedit could not be started on these descriptors.
  case cannotStart
  /// Another reader of this process is between `begin()` and `end()`; signals have one owner.
  case busy
  /// Reading failed.
  case input(SystemError)
}
