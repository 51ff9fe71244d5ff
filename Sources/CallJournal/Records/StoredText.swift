import Foundation
import GRDB

/// Text that comes back byte for byte: GRDB hands strings to SQLite as C does, and they would end at a U+0000.
enum StoredText {
  /// What to bind: a blob when the text has a U+0000 in it, and plain text otherwise.
  static func value(_ text: String) -> DatabaseValue {
    text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
  }

  static func decode(_ row: Row, atIndex index: Int) throws -> String {
    let value = try row.decode(DatabaseValue.self, atIndex: index)
    guard let text = String.fromDatabaseValue(value) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "there is a number where text should be")
    }
    return text
  }
}
