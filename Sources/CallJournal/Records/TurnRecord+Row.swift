import Foundation
import GRDB

extension TurnRecord {
  /// The columns of `turn`, in the order in which `init(_:)` reads them.
  static let columns = "number, kind, text, seconds, at"

  init(_ row: Row) throws {
    index = try row.decode(Int.self, atIndex: 0)
    kind = try row.decode(String.self, atIndex: 1)
    text = try StoredText.decode(row, atIndex: 2)
    seconds = try row.decode(Int?.self, atIndex: 3)
    at = Date(milliseconds: try row.decode(Int64.self, atIndex: 4))
  }
}
