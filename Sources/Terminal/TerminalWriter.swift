/// Writes text to one stream at once and whole; nothing waits in a buffer.
package struct TerminalWriter: Sendable {
  package let descriptor: Int32
  /// Whether styles are written as colour; decided once by `ColorChoice`.
  package let color: Bool

  package init(descriptor: Int32, color: Bool) {
    self.descriptor = descriptor
    self.color = color
  }

  /// Where data goes.
  package static func standardOutput(color: Bool = false) -> Self { Self(descriptor: 1, color: color) }

  /// Where messages go.
  package static func standardError(color: Bool = false) -> Self { Self(descriptor: 2, color: color) }

  /// Writes the bytes of the text as they are; the caller answers for what is in them.
  package func write(_ text: String) throws(StreamError) {
    do {
      try Platform.write(text.utf8, to: descriptor)
    } catch {
      throw StreamError(error)
    }
  }

  /// Writes styled text, in colour when the stream takes it.
  package func write(styled text: StyledText) throws(StreamError) {
    try write(text.rendered(color: color))
  }

  /// Writes styled text and ends the line.
  package func writeLine(_ text: StyledText = "") throws(StreamError) {
    try write(text.rendered(color: color) + "\n")
  }
}

/// Why a stream took no more text.
package enum StreamError: Error, Equatable, Sendable {
  /// The reader went away, as `head` does when it has enough: stop quietly, it is a success.
  ///
  /// Seen only after `Platform.ignoreBrokenPipes()`; without it the system ends the process by `SIGPIPE`.
  case closed
  /// Anything else, such as a full disk.
  case failed(SystemError)

  init(_ error: SystemError) {
    self = error.code == Platform.brokenPipe ? .closed : .failed(error)
  }
}
