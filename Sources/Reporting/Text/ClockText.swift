/// Lengths of time on a screen.
package enum ClockText {
  /// Minutes and seconds, as in `2:05`.
  package static func minutes(_ seconds: Int) -> String {
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
