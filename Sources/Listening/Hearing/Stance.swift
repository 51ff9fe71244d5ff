/// How a caller's turn comes across: exactly one of four.
package enum Stance: String, Codable, CaseIterable, Sendable, Hashable {
  case peer, vendor, subordinate, neutral
}
