/// A system call that failed: which one, and the number the system gave.
package struct SystemError: Error, Equatable, Sendable {
  package let call: String
  package let code: Int32

  package init(call: String, code: Int32) {
    self.call = call
    self.code = code
  }

  /// Whether the terminal or the other end went away.
  package var isHangUp: Bool { Platform.hangUps.contains(code) }

  /// The system's own words for the number.
  package var reason: String { Platform.message(for: code) }
}

extension SystemError: CustomStringConvertible {
  package var description: String { "\(call): \(reason)" }
}
