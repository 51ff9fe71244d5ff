/// Dashes that are missing, doubled or without their blank.
extension RawLineGuard {
  /// Keys that hold a list.
  static let listKeys = Set(Shape.all.flatMap(\.keys).filter(\.value.isList).map(\.name))

  /// - Returns: Whether the entries below have no dashes, so that nothing can be said of how far in they stand.
  func checkDash(below line: RawLine, _ following: ArraySlice<RawLine>) -> Bool {
    guard let pair = line.pair, pair.value.isEmpty, Self.listKeys.contains(pair.key),
      let next = following.first(where: { !$0.isBlank && !$0.isComment }), next.indent > line.entry.indent,
      !next.entry.isItem, !next.content.hasPrefix("-"), let first = next.pair, Self.knownKeys.contains(first.key)
    else { return false }
    findings.layoutError(
      "list-dash",
      at: place(next, next.indent + 1, first.key.count),
      "Each entry of '\(pair.key)' begins with a dash, and this one has none.",
      fix: "write '- \(first.key): …'."
    )
    return true
  }

  /// - Returns: Whether its dash is wrong, so that nothing can be said of how far in the lines below stand.
  func checkItem(_ line: RawLine) -> Bool {
    let entry = line.entry
    let key = String(line.pair?.key.dropFirst() ?? "")
    if !entry.isItem, line.content.hasPrefix("-"), Self.knownKeys.contains(key) {
      findings.layoutError(
        "list-dash",
        at: place(line, line.indent + 1),
        "There is no blank behind this dash.",
        fix: "write '- \(key): …'."
      )
      return true
    }
    guard entry.isItem else { return false }
    if entry.text.hasPrefix("- ") {
      findings.layoutError(
        "list-dash",
        at: place(line, entry.indent + 1),
        "Two dashes stand here.",
        fix: "take one of them out."
      )
      return true
    }
    if entry.text.hasPrefix("#") {
      findings.layoutError(
        "speech-cut-by-hash",
        at: place(line, entry.indent + 1, entry.text.count),
        "Everything from '#' on would be dropped, and the item is empty.",
        fix: "put it in double quotes."
      )
      return false
    }
    checkYAMLFeature(line, entry.text, at: entry.indent + 1)
    checkFlow(line, entry.text, at: entry.indent + 1)
    return false
  }
}
