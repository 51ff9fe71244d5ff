/// Turns logits into shares of a thousand, with whole numbers only: the same on every machine.
package enum Confidence {
  /// The share of the winner when every `unit` of difference doubles the odds.
  package static func share(of winner: Int, among all: [Int], unit: Int) -> Int {
    let total = all.reduce(0) { $0 + power(winner - $1, unit) }
    return total > 0 ? power(0, unit) * 1000 / total : 1000
  }

  /// Of a yes/no judgement: at the threshold one half, surer the further beyond.
  static func ofMove(logit: Int, threshold: Int, unit: Int) -> Int {
    share(of: logit, among: [logit, threshold], unit: unit)
  }

  /// 2^(-difference/unit) in units of 1/65536, from a table of sixteenths.
  private static func power(_ difference: Int, _ unit: Int) -> Int {
    if difference < 0 { return 65536 * 65536 / max(power(-difference, unit), 1) }
    let sixteenths = difference * 16 / max(unit, 1)
    guard sixteenths < 256 else { return 0 }
    return roots[sixteenths & 15] >> (sixteenths >> 4)
  }

  /// 65536 * 2^(-i/16).
  private static let roots = [
    65536, 62757, 60097, 57549, 55109, 52773, 50535, 48393, 46341, 44376, 42495, 40693, 38968, 37316, 35734, 34219,
  ]
}
