package import ScenarioFormat

/// A `when` with its names looked up: facts that must and must not be remembered, and a range for each quantity.
package struct FlowGuard: Sendable, Hashable {
  package var facts: UInt64 = 0
  package var absentFacts: UInt64 = 0
  package private(set) var low = Meters(trust: .min, patience: .min, interest: .min)
  package private(set) var high = Meters(trust: .max, patience: .max, interest: .max)
  /// Whether any meter is asked for.
  private(set) var readsMeters = false
  package var visits: ClosedRange<Int>?
  /// No number is both, as in `trust >= 6 and trust < 6`.
  package var isImpossible = false

  init(_ written: Guard?, factBits: [String: UInt64]) {
    for term in written?.terms ?? [] {
      switch term.value {
      case .fact(let name, true): facts |= factBits[name] ?? 0
      case .fact(let name, false): absentFacts |= factBits[name] ?? 0
      case .compare(.meter(let meter), let comparison, let bound):
        let range = comparison.range(bound)
        low[meter] = max(low[meter], range.lowerBound)
        high[meter] = min(high[meter], range.upperBound)
        readsMeters = true
        if low[meter] > high[meter] { isImpossible = true }
      // Reactions of other levels are not in the flow at all.
      case .level: break
      case .compare(.visits, let comparison, let bound):
        let range = comparison.range(bound)
        let lower = max(visits?.lowerBound ?? .min, range.lowerBound)
        let upper = min(visits?.upperBound ?? .max, range.upperBound)
        if lower > upper { isImpossible = true } else { visits = lower...upper }
      }
    }
    if facts & absentFacts != 0 { isImpossible = true }
  }

  package init(_ written: Guard?, in flow: Flow) { self.init(written, factBits: flow.factBits) }

  /// Nothing is asked.
  package var isOpen: Bool { self == FlowGuard(nil, factBits: [:]) }

  /// Asks no longer for a meter.
  package mutating func open(_ meter: Meter) {
    low[meter] = .min
    high[meter] = .max
    readsMeters = Meter.allCases.contains(where: reads)
  }

  /// The same, where a meter must stand at one value instead.
  package func with(_ meter: Meter, at value: Int) -> FlowGuard {
    var changed = self
    changed.low[meter] = value
    changed.high[meter] = value
    changed.readsMeters = true
    return changed
  }

  /// The same, where a fact must be what it must not be here.
  package func turning(fact bit: UInt64) -> FlowGuard {
    var changed = self
    changed.facts = facts & bit != 0 ? facts & ~bit : facts | (absentFacts & bit)
    changed.absentFacts = absentFacts & bit != 0 ? absentFacts & ~bit : absentFacts | (facts & bit)
    return changed
  }

  /// Whether a meter stands where it asks.
  package func allows(_ meters: Meters, _ meter: Meter) -> Bool {
    meters[meter] >= low[meter] && meters[meter] <= high[meter]
  }

  /// Whether it reads a meter.
  package func reads(_ meter: Meter) -> Bool { low[meter] != .min || high[meter] != .max }
}

extension Guard.Comparison {
  /// The numbers for which it holds.
  fileprivate func range(_ bound: Int) -> ClosedRange<Int> {
    switch self {
    case .atLeast: bound...Int.max
    case .atMost: Int.min...bound
    case .equal: bound...bound
    case .above: (bound + 1)...Int.max
    case .below: Int.min...(bound - 1)
    }
  }
}
