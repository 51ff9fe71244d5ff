/// How much each sentence of a turn counts for the stance of the whole.
///
/// A sentence weighs the square root of its words, and the last one half as much again: the label guide's tie rule says
/// that the other side reacts to what a turn ends on, or spends most words on.
package enum Pooling {
  /// Thousandths; together somewhat more than a thousand when there are several, since more was said.
  package static func shares(words: [Int]) -> [Int] {
    guard words.count > 1 else { return words.map { _ in 1000 } }
    let weights = words.enumerated().map { index, count in
      squareRoot(max(count, 1) * 10_000) * (index == words.count - 1 ? 3 : 2)
    }
    let total = weights.reduce(0, +)
    let gain = squareRoot(words.count * 1_000_000)
    return weights.map { $0 * gain / total }
  }

  /// Rounded down; exact on every machine.
  static func squareRoot(_ value: Int) -> Int {
    guard value > 0 else { return 0 }
    var root = value
    var next = (root + 1) / 2
    while next < root {
      root = next
      next = (root + value / root) / 2
    }
    return root
  }
}
