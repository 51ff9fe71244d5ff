/// What was learned: a row of weights for each feature, and how to read the sums.
///
/// Everything is whole numbers, so that a hearing is the same on every machine.
package struct Model: Sendable, Hashable {
  /// The four stances, then the sixteen moves, in the order of their cases.
  ///
  /// Spelled out, because inner loops run over it; a test holds it against the cases.
  package static var heads: Int { 20 }

  /// Ascending.
  package var keys: [UInt64]
  /// A row of `heads` weights for each key; times the head's scale they are thousandths of a logit.
  package var weights: [Int8]
  package var scales: [Int32]
  /// Thousandths of a logit.
  package var biases: [Int32]
  package var secondLook: SecondLook
  /// For each move the thousandths, after the second look, above which it counts as heard.
  package var thresholds: [Int32]
  /// The thousandths, before it, above which a single sentence pitches.
  package var pitchThreshold: Int32
  /// How many thousandths of a stance's logit double its odds, once calibrated.
  package var unit: Int32
  /// `unsure` below this share, or when the lead over the second is smaller than `margin`; thousandths.
  package var surety: Int32
  package var margin: Int32
  /// Where in `keys` those with the same top bits begin.
  private let starts: [Int32]
  /// A bit for each `filterBits` low bits that some key has: most features were never learned, and are turned away here.
  private let filter: [UInt64]

  /// As many buckets as there are rows, or so: most look-ups take one step.
  private static var topBits: UInt64 { 15 }
  /// 64 KiB, so that it stays near; one bit in ten or so is set.
  private static var filterBits: Int { 19 }

  package init(
    keys: [UInt64],
    weights: [Int8],
    scales: [Int32],
    biases: [Int32],
    secondLook: SecondLook,
    thresholds: [Int32],
    pitchThreshold: Int32,
    unit: Int32,
    surety: Int32,
    margin: Int32
  ) {
    self.keys = keys
    self.weights = weights
    self.scales = scales
    self.biases = biases
    self.secondLook = secondLook
    self.thresholds = thresholds
    self.pitchThreshold = pitchThreshold
    self.unit = unit
    self.surety = surety
    self.margin = margin
    var starts = [Int32](repeating: 0, count: (1 << Int(Self.topBits)) + 1)
    for key in keys { starts[Int(key >> (64 - Self.topBits)) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    self.starts = starts
    var filter = [UInt64](repeating: 0, count: 1 << (Self.filterBits - 6))
    for key in keys {
      let low = Int(key & (1 << UInt64(Self.filterBits) - 1))
      filter[low >> 6] |= 1 << UInt64(low & 63)
    }
    self.filter = filter
  }

  /// The row of a feature; nil when it was never learned.
  func row(of key: UInt64) -> Int? {
    let mark = Int(key & (1 << UInt64(Self.filterBits) - 1))
    guard filter[mark >> 6] >> UInt64(mark & 63) & 1 != 0 else { return nil }
    let top = Int(key >> (64 - Self.topBits))
    var low = Int(starts[top])
    var high = Int(starts[top + 1])
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }
}

extension Model {
  /// Knows nothing: what the trainer starts with.
  package static let untrained = Model(
    keys: [],
    weights: [],
    scales: [Int32](repeating: 1, count: heads),
    biases: [Int32](repeating: 0, count: heads),
    secondLook: .none,
    thresholds: [Int32](repeating: 0, count: Move.allCases.count),
    pitchThreshold: 0,
    unit: 693,
    surety: 0,
    margin: 0
  )
}
