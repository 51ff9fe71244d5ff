/// How far two people agree beyond what chance would give (Cohen, 1960): 1 is always, 0 is chance.
package struct Kappa: Sendable, Hashable {
  package let value: Double
  /// How many lines either of them gave the label.
  package let count: Int

  /// - Parameter pairs: What the first and the second said of each line.
  package init(_ pairs: [(first: Int, second: Int)], labels: Int) {
    count = pairs.count
    guard !pairs.isEmpty else {
      value = 0
      return
    }
    let all = Double(pairs.count)
    let agreed = Double(pairs.count { $0.first == $0.second }) / all
    let chance = (0..<labels).reduce(0.0) { sum, label in
      let first = Double(pairs.count { $0.first == label }) / all
      let second = Double(pairs.count { $0.second == label }) / all
      return sum + first * second
    }
    value = chance < 1 ? (agreed - chance) / (1 - chance) : 1
  }

  /// Of one label against all others.
  package init(_ pairs: [(first: Bool, second: Bool)]) {
    let numbers = pairs.map { (first: $0.first ? 1 : 0, second: $0.second ? 1 : 0) }
    value = Kappa(numbers, labels: 2).value
    count = pairs.count { $0.first || $0.second }
  }
}
