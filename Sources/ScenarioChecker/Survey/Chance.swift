/// Numbers that look random and are the same on every machine; SplitMix64.
package struct Chance {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// - Returns: From 0 to one below `count`.
  package mutating func next(below count: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((value ^ (value >> 31)) % UInt64(max(1, count)))
  }
}
