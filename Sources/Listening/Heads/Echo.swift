/// Hears that a turn takes up the words of the other side.
enum Echo {
  /// The words of the first sentence that come from her line; nil when it shares too few, or asks straight away.
  ///
  /// Two words of hers are an echo anywhere; one is enough in a short remark on a statement ("Small is no problem").
  static func heard(in sentence: Sentence, of situation: Situation) -> [Range<Int>]? {
    guard !situation.matter.isEmpty, !sentence.isQuestion else { return nil }
    let shared = sentence.tokens.filter { situation.matter.contains($0.stem) && !StopWords.contains($0.text) }
    let needed = !situation.asks && sentence.tokens.count <= shortRemark ? 1 : 2
    guard Set(shared.map(\.stem)).count >= needed else { return nil }
    return shared.map(\.range)
  }

  private static let shortRemark = 8
}
