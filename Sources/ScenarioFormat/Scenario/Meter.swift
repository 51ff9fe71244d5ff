/// A bounded whole number that says how a person feels about the call.
package enum Meter: String, Codable, CaseIterable, Sendable, Hashable {
  case trust, patience, interest
}

/// Where a meter starts and how high it goes; it never falls below zero.
package struct MeterRange: Codable, Sendable, Hashable {
  package var start: Int
  package var max: Int

  package init(start: Int, max: Int) {
    self.start = start
    self.max = max
  }
}
