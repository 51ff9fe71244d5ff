package import Listening

/// Words with nothing of the caller's own in them: hers said back, one's own said again, or a string of catchwords.
///
/// People do take up a word or two of the other side, and that is heard as it is. A whole line given back, or said a second time, tells
/// her nothing: she hears it as noise, and no check of the score rests on it.
package enum HollowTurn: String, Codable, CaseIterable, Sendable, Hashable {
  case repeatsHer = "repeats-her"
  case repeatsSelf = "repeats-self"
  case catchwords

  /// - Parameters:
  ///   - text: What was typed.
  ///   - hers: Every way in which she may have said her last lines, one a line.
  ///   - own: What the caller has said before.
  /// - Returns: nil for a turn that says something.
  package init?(_ text: String, after hers: String, own: [String]) {
    let words = Self.words(of: text)
    if words.count >= Self.fewestWords {
      if hers.split(separator: "\n").contains(where: { Self.words(of: String($0)) == words }) {
        self = .repeatsHer
        return
      }
      if own.contains(where: { Self.words(of: $0) == words }) {
        self = .repeatsSelf
        return
      }
    }
    guard Self.isList(text) else { return nil }
    self = .catchwords
  }

  /// "Yes, please" may be said twice.
  private static let fewestWords = 4
  /// A list of so many pieces, none longer than so many words, is no sentence; a long list may have longer pieces.
  private static let lists = [(fewestPieces: 5, longestPiece: 4), (fewestPieces: 7, longestPiece: 6)]

  private static func words(of text: String) -> [Substring] {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else {
      // Nearly every line is plain ASCII, of which bytes tell as much as letters do.
      let text = text.lowercased()
      return text.utf8.split { byte in
        !(97...122).contains(byte) && !(48...57).contains(byte) && byte != 39
      }.map { Substring($0) }
    }
    return text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map { $0 }
  }

  private static func isList(_ text: String) -> Bool {
    let pieces = text.split { ",;\u{2022}|/".contains($0) }
    guard pieces.count >= lists[0].fewestPieces else { return false }
    let longest = pieces.map { words(of: String($0)).count }.max() ?? 0
    return lists.contains { pieces.count >= $0.fewestPieces && longest <= $0.longestPiece }
  }
}

extension Hearing {
  /// The same turn with nothing heard in it.
  package func emptied() -> Hearing {
    var hearing = self
    hearing.stance = .neutral
    hearing.unsure = false
    hearing.moves = []
    hearing.evidence = []
    hearing.topics = []
    hearing.customMoves = []
    hearing.unclear = true
    return hearing
  }
}
