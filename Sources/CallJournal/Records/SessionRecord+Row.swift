import Foundation
import GRDB

extension SessionRecord {
  /// The columns of `session`, in the order in which `init(_:)` reads them: by position, because lists can be long.
  static let columns = """
    id, uuid, scenario, title, digest, seed, mode, listener, rubric, caller, startedAt, endedAt, outcome, ending, \
    score, turns, setup, series
    """

  init(_ row: Row) throws {
    id = SessionID(rawValue: try row.decode(Int64.self, atIndex: 0))
    let text = try row.decode(String.self, atIndex: 1)
    guard let uuid = UUID(uuidString: text) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "session \(id) has no proper uuid")
    }
    self.uuid = uuid
    scenario = try row.decode(String.self, atIndex: 2)
    title = try row.decode(String.self, atIndex: 3)
    digest = try row.decode(String.self, atIndex: 4)
    seed = UInt64(bitPattern: try row.decode(Int64.self, atIndex: 5))
    mode = try row.decode(String.self, atIndex: 6)
    listener = try row.decode(String.self, atIndex: 7)
    rubric = try row.decode(String.self, atIndex: 8)
    caller = try row.decode(String.self, atIndex: 9)
    startedAt = Date(milliseconds: try row.decode(Int64.self, atIndex: 10))
    endedAt = try row.decode(Int64?.self, atIndex: 11).map { Date(milliseconds: $0) }
    outcome = try row.decode(String?.self, atIndex: 12)
    ending = try row.decode(String?.self, atIndex: 13)
    score = try row.decode(Int?.self, atIndex: 14)
    turns = try row.decode(Int.self, atIndex: 15)
    setup = try row.decode(String.self, atIndex: 16)
    series = try row.decode(String.self, atIndex: 17)
  }
}
