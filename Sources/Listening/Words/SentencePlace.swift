/// Where a sentence stands in its turn.
struct SentencePlace: Sendable, Hashable {
  var index: Int
  var sentences: Int
  /// Words of the whole turn.
  var words: Int

  var isFirst: Bool { index == 0 }
  var isLast: Bool { index == sentences - 1 }
  var isAlone: Bool { sentences == 1 }
  var isInShortTurn: Bool { words <= Self.shortTurn }

  private static let shortTurn = 14
}
