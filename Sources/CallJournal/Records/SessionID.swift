/// The number of a session in one journal; it is never given again, not even after the session is forgotten.
package struct SessionID: RawRepresentable, Hashable, Comparable, Sendable {
  package let rawValue: Int64

  package init(rawValue: Int64) {
    self.rawValue = rawValue
  }

  package static func < (left: SessionID, right: SessionID) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension SessionID: LosslessStringConvertible {
  package init?(_ description: String) {
    guard let number = Int64(description) else { return nil }
    self.init(rawValue: number)
  }

  package var description: String { String(rawValue) }
}
