internal import CallJournal

extension Failure {
  /// What went wrong with the journal, with the exit code of its kind.
  init(_ error: JournalError) {
    let code: Code =
      switch error.kind {
      case .notFound: .notFound
      case .busy, .turnTaken: .busy
      case .readOnly, .cannotCreate: .cannotCreate
      case .damaged, .newerSchema: .badData
      case .diskFull, .io: .inputOutput
      }
    self.init(code, "\(error.detail) (\(error.path))", fix: error.fix)
  }
}

/// Runs something that touches the journal.
func journaling<Value>(_ body: () throws -> Value) throws -> Value {
  do { return try body() } catch let error as JournalError { throw Failure(error) }
}
