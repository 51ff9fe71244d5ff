package import Foundation
import GRDB

/// The store of practice sessions: one SQLite file, to which many terminals may write at the same time.
///
/// Nothing is ever written over: a session begins, takes turns, and ends. Each of these is one transaction that is on
/// the disk when the call returns. All calls block, and wait for another writer for as long as `patience` says.
package final class Journal: Sendable {
  package let url: URL
  /// Whether writing is refused with `.readOnly`.
  package let isReadOnly: Bool
  let database: DatabaseQueue

  /// Opens the journal, and makes it (mode 0600) and its folder (mode 0700) when they are missing.
  ///
  /// A file that is no journal (`.damaged`) or a newer one (`.newerSchema`) is refused and left as it is.
  package init(at url: URL, patience: Duration = .seconds(5)) throws(JournalError) {
    self.url = url
    isReadOnly = false
    database = try Journal.openForWriting(at: url, patience: patience)
  }

  private init(reading url: URL, database: DatabaseQueue) {
    self.url = url
    isReadOnly = true
    self.database = database
  }

  /// Opens the journal for reading; where there is none, it is an empty one, and nothing is created.
  package static func reading(at url: URL, patience: Duration = .seconds(5)) throws(JournalError) -> Journal {
    Journal(reading: url, database: try openForReading(at: url, patience: patience))
  }
}
