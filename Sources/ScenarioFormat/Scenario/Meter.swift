/// A bounded whole number that says how a person feels about the call.
package enum Meter: String, Codable, CaseIterable, Sendable, Hashable {
  case trust, patience, interest
}

/// Where a meter starts and how high it goes; it never falls below zero.
package struct MeterRange: Sendable, Hashable {
  package var start: Int
  package var max: Int
  /// Where it starts at levels that are not the scenario's own, as far as the author says so.
  package var starts: [Scenario.Level: Int]

  package init(start: Int, max: Int, starts: [Scenario.Level: Int] = [:]) {
    self.start = start
    self.max = max
    self.starts = starts
  }
}
