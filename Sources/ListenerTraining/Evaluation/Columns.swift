/// Numbers and names in columns.
enum Columns {
  /// Three places.
  static func thousandths(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(abs(thousandths) + 10_000)
    return (thousandths < 0 ? "-" : "") + "\(abs(thousandths) / 1000).\(digits.suffix(3))"
  }

  static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
