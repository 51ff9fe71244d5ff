/// A condition on where the call stands: comparisons and facts, joined by "and".
///
/// Nothing else, so that it can be proved and explained: no "or", no arithmetic; two reactions say it plainer.
package struct Guard: Sendable, Hashable {
  package enum Comparison: String, Codable, CaseIterable, Sendable, Hashable {
    case atLeast = ">="
    case atMost = "<="
    case equal = "="
    case above = ">"
    case below = "<"
  }

  package enum Quantity: Sendable, Hashable {
    case meter(Meter)
    /// How often the present state was entered, this time included.
    case visits
  }

  package enum Term: Sendable, Hashable {
    case compare(Quantity, Comparison, Int)
    case fact(String, holds: Bool)
    /// At which of the three levels the call is played.
    case level(Scenario.Level, holds: Bool)
  }

  package var terms: [Placed<Term>]
  /// As the author wrote it.
  package var text: String

  package init(terms: [Placed<Term>], text: String) {
    self.terms = terms
    self.text = text
  }
}

extension Guard.Comparison {
  package func holds(_ value: Int, _ bound: Int) -> Bool {
    switch self {
    case .atLeast: value >= bound
    case .atMost: value <= bound
    case .equal: value == bound
    case .above: value > bound
    case .below: value < bound
    }
  }
}
