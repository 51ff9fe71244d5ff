/// Hears that a turn takes up the words of the other side.
enum Echo {
  /// The words of the first sentence from the first to the last of hers; nil when it shares too few, or asks straight away.
  ///
  /// Two words of hers are an echo anywhere; one is enough in a short remark on a statement ("Small is no problem").
  static func heard(in sentence: Sentence, of situation: Situation) -> Range<Int>? {
    guard !situation.matter.isEmpty, !sentence.isQuestion else { return nil }
    let shared = situation.takenUp(in: sentence.tokens)
    let needed = !situation.asks && sentence.tokens.count <= shortRemark ? 1 : 2
    guard let first = shared.first, let last = shared.last,
      Set(shared.map { sentence.tokens[$0].stemHash }).count >= needed
    else { return nil }
    return first..<last + 1
  }

  private static let shortRemark = 8
}
