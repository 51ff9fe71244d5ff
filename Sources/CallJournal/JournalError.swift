/// What went wrong with the journal, as data: the shell makes the words on the screen and the exit code of it.
package struct JournalError: Error, Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// There is no such session, or no such scenario digest.
    case notFound
    /// Another program held the journal for longer than we wait.
    case busy
    /// The journal can be read but not written, or was opened for reading.
    case readOnly
    /// The journal, or its folder, cannot be made or opened at this place.
    case cannotCreate
    /// The file is no journal, or no longer a whole one.
    case damaged
    /// A newer coldcall has written it; it was left as it is.
    case newerSchema
    case diskFull
    /// Another terminal wrote this turn, or ended this session, first.
    case turnTaken
    /// Anything else the disk or SQLite refused.
    case io
  }

  package let kind: Kind
  /// The journal's file.
  package let path: String
  /// What was found, in a clause; it never quotes what the caller said.
  package let detail: String

  package init(_ kind: Kind, path: String, detail: String) {
    self.kind = kind
    self.path = path
    self.detail = detail
  }
}
