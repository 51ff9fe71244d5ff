/// Something found in a sentence that may speak for or against a stance or a move.
package struct Feature: Sendable, Hashable {
  /// Names it exactly: equal keys are equal features, in every process and on every machine.
  package var key: UInt64
  /// The tokens of the sentence that show it; empty when the whole sentence does.
  package var tokens: Range<Int>
}

/// Makes keys: 64 bits from a kind and the hashes of its parts.
enum FeatureKey {
  static func of(_ kind: FeatureKind, _ first: UInt64) -> UInt64 { mix(UInt64(kind.rawValue), first) }
  static func of(_ kind: FeatureKind, _ first: UInt64, _ second: UInt64) -> UInt64 { mix(of(kind, first), second) }
  static func of(_ kind: FeatureKind, _ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
    mix(of(kind, first, second), third)
  }

  /// The finalizer of SplitMix64 over a sum that tells the order of the parts (Steele, Lea and Flood, 2014).
  private static func mix(_ seed: UInt64, _ part: UInt64) -> UInt64 {
    var value = seed &* 0x9e37_79b9_7f4a_7c15 &+ part
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
