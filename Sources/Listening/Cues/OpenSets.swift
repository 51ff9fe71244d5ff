/// Which sets hold a word that is not in the lexicon, without asking each of them.
struct OpenSets: Sendable {
  private var ofStem: [UInt64: [Int32]] = [:]
  /// Sets that go by how a word begins or ends; few.
  private var affixes: [(set: Int32, shape: TokenSets.Shape)] = []

  /// - Parameter numbers: The sets that may hold such a word, of those some entry needs.
  init(_ numbers: [Int32], _ sets: TokenSets) {
    for number in numbers { add(number, sets.shapes[Int(number)]) }
  }

  private mutating func add(_ set: Int32, _ shape: TokenSets.Shape) {
    switch shape {
    case .none: return
    case .stem(let hash): if ofStem[hash]?.last != set { ofStem[hash, default: []].append(set) }
    case .prefix, .suffix: affixes.append((set, shape))
    case .anyOf(let shapes): for shape in shapes { add(set, shape) }
    }
  }

  /// Calls `body` with each set, some perhaps twice.
  func forEachSet(holding token: Token, _ body: (Int32) -> Void) {
    for set in ofStem[token.stemHash] ?? [] { body(set) }
    for (set, shape) in affixes where TokenSets.fits(token, shape) { body(set) }
  }
}
