package import Listening

/// Makes whole numbers of what was learned.
package struct ModelWriter: Sendable {
  private let set: TrainingSet
  private let weights: [Double]

  package init(_ set: TrainingSet, _ weights: [Double]) {
    self.set = set
    self.weights = weights
  }

  /// The weights of a word's stem and classes go into the word's own row: one look-up instead of several.
  ///
  /// Words that lines of several authors share have a row even when it is empty: that is how they are known.
  package func model(_ decisions: Decisions) -> Model {
    let heads = Model.heads
    var rows: [UInt64: [Double]] = [:]
    for (feature, key) in set.keys.enumerated() {
      rows[key] = Array(weights[feature * heads..<(feature + 1) * heads])
    }
    var folded = rows
    for (word, parts) in set.wholes {
      var row = rows[word] ?? [Double](repeating: 0, count: heads)
      for part in parts {
        guard let other = rows[part] else { continue }
        for head in 0..<heads { row[head] += other[head] }
      }
      folded[word] = row
    }
    let kept = folded.filter { $0.value.contains { $0 != 0 } || set.wholes[$0.key] != nil }
    let keys = kept.keys.sorted()
    let scales = (0..<heads).map { head in Scales.scale(keys.lazy.map { kept[$0]?[head] ?? 0 }) }
    var whole: [Int8] = []
    whole.reserveCapacity(keys.count * heads)
    for key in keys {
      for head in 0..<heads {
        whole.append(Scales.whole(kept[key]?[head] ?? 0, scales[head]))
      }
    }
    let biases = weights.suffix(heads).map { Int32(($0 * 1000).rounded()) }
    return Model(
      keys: keys,
      weights: whole,
      scales: scales,
      biases: biases,
      secondLook: decisions.secondLook,
      thresholds: decisions.thresholds.map { Int32(($0 * 1000).rounded()) },
      pitchThreshold: Int32((decisions.pitchThreshold * 1000).rounded()),
      unit: Int32((decisions.unit * 1000).rounded()),
      surety: Int32(Decisions.surety * 1000),
      margin: Int32(Decisions.margin * 1000)
    )
  }
}
