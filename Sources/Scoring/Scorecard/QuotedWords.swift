package import CallEngine
package import Listening

/// Words of the transcript that a judgement rests on.
package struct QuotedWords: Codable, Sendable, Hashable {
  /// The caller's turn, from 1.
  package var turn: Int
  /// Scalar offsets in the line as typed.
  package var start: Int
  package var end: Int
  package var text: String
  /// It stands for the turn as a whole, as where something is right because it is absent.
  package var isWholeTurn: Bool
  /// The turn goes on after these words.
  package var isCut: Bool

  package init(turn: Int, _ evidence: Evidence) {
    self.turn = turn
    start = evidence.start
    end = evidence.end
    text = evidence.text
    isWholeTurn = false
    isCut = false
  }

  /// The first words of a turn, up to a dozen, cut between words.
  package init(wholeOf turn: CallerTurn) {
    self.turn = turn.number
    let scalars = turn.text.unicodeScalars
    var end = scalars.startIndex
    var words = 0
    while end < scalars.endIndex, words < 12 {
      end = scalars[end...].firstIndex { $0 != " " } ?? scalars.endIndex
      end = scalars[end...].firstIndex { $0 == " " } ?? scalars.endIndex
      words += 1
    }
    start = 0
    self.end = scalars.distance(from: scalars.startIndex, to: end)
    text = String(scalars[..<end])
    isWholeTurn = true
    isCut = scalars[end...].contains { $0 != " " }
  }

  /// For a sentence: with an ellipsis where the turn goes on.
  package var shown: String { isCut ? "\(text) \u{2026}" : text }
}

extension String {
  /// In curly quotes, shortened in the middle of nowhere but between words, for a sentence of advice.
  func quoted(limit: Int = 60) -> String {
    guard count > limit else { return "\u{201C}\(self)\u{201D}" }
    let cut = prefix(limit)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return "\u{201C}\(cut[..<end]) …\u{201D}"
  }
}
