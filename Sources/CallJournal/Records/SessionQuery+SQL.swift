import GRDB

extension SessionQuery {
  /// Built from fixed pieces only, so that the few texts it can be are prepared once; words of the user are arguments.
  var sql: String {
    var conditions: [String] = []
    if scenario != nil { conditions.append("scenario = ?") }
    switch state {
    case .finished: conditions.append("endedAt IS NOT NULL")
    case .interrupted: conditions.append("endedAt IS NULL")
    case nil: break
    }
    let filter = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND ")) "
    return "SELECT \(SessionRecord.columns) FROM session \(filter)ORDER BY startedAt DESC, id DESC LIMIT ?"
  }

  var arguments: StatementArguments {
    var values: [(any DatabaseValueConvertible)?] = []
    if let scenario { values.append(scenario) }
    // SQLite takes a negative limit for none.
    values.append(limit.map { max(0, $0) } ?? -1)
    return StatementArguments(values)
  }
}
