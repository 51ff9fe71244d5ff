/// What a sentence has in common with others: stems, pairs of stems, and classes, each with how much it tells.
///
/// Weights are whole numbers, so that likeness is the same on every machine.
struct LineShape: Sendable {
  /// Ascending by key.
  private(set) var marks: [(key: UInt64, weight: Int)]
  private let length: Int

  init(_ tokens: [Token], _ classes: SemanticClasses) {
    var weights: [UInt64: Int] = [:]
    func add(_ key: UInt64, _ weight: Int) { weights[key] = max(weights[key] ?? 0, weight) }
    for (index, token) in tokens.enumerated() {
      let isMatter = !token.traits.contains(.stopWord)
      let stem = token.isNumber ? Self.number : token.stemHash
      add(FeatureKey.of(.stem, stem), isMatter ? 12 : 3)
      for wordClass in classes.classes(of: token).prefix(2) {
        add(FeatureKey.of(.wordClass, classes.hashes[wordClass]), 5)
      }
      guard index > 0 else { continue }
      let before = tokens[index - 1]
      let tells = isMatter || !before.traits.contains(.stopWord)
      add(FeatureKey.of(.bigram, before.stemHash, token.stemHash), tells ? 8 : 5)
    }
    marks = weights.map { ($0.key, $0.value) }.sorted { $0.key < $1.key }
    length = Pooling.squareRoot(marks.reduce(0) { $0 + $1.weight * $1.weight } * 10_000)
  }

  private static let number = Fingerprint.hash("<num>")

  /// The cosine of the two, in thousandths.
  func likeness(to other: LineShape) -> Int {
    guard length > 0, other.length > 0 else { return 0 }
    return dot(other) * 10_000_000 / (length * other.length)
  }

  /// How much of what this sentence says occurs in one line or another of the others, in thousandths.
  func coverage(by known: Set<UInt64>) -> Int {
    let all = marks.reduce(0) { $0 + $1.weight }
    let shared = marks.reduce(0) { known.contains($1.key) ? $0 + $1.weight : $0 }
    return all == 0 ? 0 : shared * 1000 / all
  }

  private func dot(_ other: LineShape) -> Int {
    var (left, right, sum) = (0, 0, 0)
    while left < marks.count, right < other.marks.count {
      if marks[left].key == other.marks[right].key {
        sum += marks[left].weight * other.marks[right].weight
        left += 1
        right += 1
      } else if marks[left].key < other.marks[right].key {
        left += 1
      } else {
        right += 1
      }
    }
    return sum
  }
}
