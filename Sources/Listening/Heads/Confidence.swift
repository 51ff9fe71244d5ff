/// Turns points into shares of a thousand, with whole numbers only: the same on every machine.
enum Confidence {
  /// The share of the winner when every hundred-and-twenty points double the odds.
  static func share(of winner: Int, among all: [Int]) -> Int {
    let total = all.reduce(0) { $0 + power(winner - $1) }
    return total > 0 ? power(0) * 1000 / total : 1000
  }

  /// Of a yes/no judgement: at the threshold one half, surer the further beyond.
  static func ofMove(points: Int, threshold: Int) -> Int {
    let beyond = max(0, points - threshold)
    return 600 + 390 * beyond / (beyond + 250)
  }

  /// 2^(-difference/120) in units of 1/65536, by halving and a straight line between.
  private static func power(_ difference: Int) -> Int {
    guard difference >= 0 else { return 65536 }
    let halvings = difference / unit
    guard halvings < 16 else { return 0 }
    let rest = difference % unit
    return (65536 - 32768 * rest / unit) >> halvings
  }

  private static let unit = 120
}
