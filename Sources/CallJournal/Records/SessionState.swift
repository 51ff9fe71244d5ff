/// Whether a call came to its end; a session without an end is interrupted, and can be resumed.
package enum SessionState: String, Hashable, Sendable, CaseIterable {
  case finished
  case interrupted
}
