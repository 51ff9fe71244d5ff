/// Says how far a figure might be off, by drawing the same number of turns again and again with putting back (Efron, 1979).
package struct Bootstrap: Sendable {
  package var rounds = 400
  private var state: UInt64 = 0x2545_f491_4f6c_dd1d

  package init() {}

  /// The interval that holds 95 of 100 draws.
  package mutating func interval(of count: Int, _ figure: ([Int]) -> Double) -> ClosedRange<Double> {
    guard count > 0 else { return 0...0 }
    var values: [Double] = []
    for _ in 0..<rounds {
      let draw = (0..<count).map { _ in Int(next() % UInt64(count)) }
      values.append(figure(draw))
    }
    values.sort()
    return values[rounds * 25 / 1000]...values[rounds * 975 / 1000 - 1]
  }

  /// SplitMix64: the same draws on every machine.
  private mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
