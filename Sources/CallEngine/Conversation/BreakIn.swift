/// Where the other side breaks into a turn that runs on for longer than they listen.
///
/// Found in the words alone, at 150 a minute, so that the same line is broken off at the same word in every replay.
package struct BreakIn: Sendable, Hashable {
  /// What was said until then.
  package let heard: String
  /// Scalars of the line that were said, the last whole word among them.
  package let offset: Int

  /// Words said in a minute; the pace of ordinary speech on the telephone (anchors: field, section 5).
  package static let wordsPerMinute = 150

  /// - Parameter seconds: How long one turn may run.
  /// - Returns: nil for a turn that is short enough.
  package init?(in text: String, listensFor seconds: Int) {
    let most = seconds * Self.wordsPerMinute / 60
    // Most lines have fewer letters than that many words take.
    guard text.utf8.count > most else { return nil }
    let scalars = text.unicodeScalars
    var words = 0
    var isInWord = false
    var offset = 0
    for index in scalars.indices {
      let isSpace = scalars[index].properties.isWhitespace
      if !isSpace, !isInWord {
        guard words < most else {
          let said = scalars[..<index]
          let end = said.lastIndex { !$0.properties.isWhitespace }.map { scalars.index(after: $0) } ?? index
          heard = String(scalars[..<end])
          self.offset = offset - scalars.distance(from: end, to: index)
          return
        }
        words += 1
      }
      isInWord = !isSpace
      offset += 1
    }
    return nil
  }
}
