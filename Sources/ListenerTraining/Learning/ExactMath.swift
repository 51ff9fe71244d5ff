/// Exponential and logarithm out of plain arithmetic: the system's own differ between platforms in the last bit, and a
/// model must come out the same wherever it is trained.
enum ExactMath {
  /// e^x by halving the argument to a small one and a Taylor polynomial of degree 12; relative error below 1e-13.
  static func exp(_ value: Double) -> Double {
    if value < -700 { return 0 }
    if value > 700 { return 1e304 }
    let turns = (value * 1.4426950408889634).rounded()
    let rest = value - turns * 0.6931471805599453
    var sum = 1.0
    var term = 1.0
    for degree in 1...12 {
      term *= rest / Double(degree)
      sum += term
    }
    return sum * Double(sign: .plus, exponent: Int(turns), significand: 1)
  }

  /// The natural logarithm of a positive number, by its exponent and the series of the area tangent.
  static func log(_ value: Double) -> Double {
    guard value > 0 else { return -745 }
    var significand = value.significand
    var exponent = Double(value.exponent)
    if significand > 1.4142135623730951 {
      significand /= 2
      exponent += 1
    }
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var sum = 0.0
    var power = ratio
    for degree in stride(from: 1, through: 25, by: 2) {
      sum += power / Double(degree)
      power *= square
    }
    return 2 * sum + exponent * 0.6931471805599453
  }
}
