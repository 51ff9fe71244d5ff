import GRDB

extension CheckRecord {
  /// The columns of `checkResult`, in the order in which `init(_:)` reads them.
  static let columns = "name, criterion, passed, weight"

  init(_ row: Row) throws {
    check = try row.decode(String.self, atIndex: 0)
    criterion = try row.decode(String.self, atIndex: 1)
    passed = try row.decode(Bool?.self, atIndex: 2)
    weight = try row.decode(Int.self, atIndex: 3)
  }
}
