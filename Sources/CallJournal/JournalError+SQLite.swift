import GRDB

extension JournalError {
  /// Runs the body, and turns whatever it throws into an error of this journal.
  static func at<Value>(_ path: String, _ body: () throws -> Value) throws(JournalError) -> Value {
    do {
      return try body()
    } catch {
      throw JournalError(error, path: path)
    }
  }

  init(_ error: any Error, path: String) {
    switch error {
    case let error as JournalError:
      self = error
    case let error as DatabaseError:
      let code = error.extendedResultCode.rawValue
      self.init(
        Kind(error.resultCode),
        path: path,
        detail: "\(error.message ?? "no message") (SQLite result \(code))"
      )
    case is RowDecodingError:
      // Its description would quote the row, and with it what the caller said.
      self.init(.damaged, path: path, detail: "a row does not have the values it should have")
    default:
      self.init(.io, path: path, detail: "\(error)")
    }
  }
}

extension JournalError.Kind {
  fileprivate init(_ code: ResultCode) {
    switch code {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly
    case .SQLITE_CANTOPEN: self = .cannotCreate
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: self = .damaged
    case .SQLITE_FULL: self = .diskFull
    default: self = .io
    }
  }
}
