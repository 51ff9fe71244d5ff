import Foundation

extension Date {
  /// Instants are kept as whole milliseconds since 1970: the same number on every machine, and quick to sort.
  init(milliseconds: Int64) {
    self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
  }

  var milliseconds: Int64 {
    Int64((timeIntervalSince1970 * 1000).rounded())
  }
}
