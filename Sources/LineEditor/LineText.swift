/// What a line may hold: no control character, no line break inside.
enum LineText {
  /// Whether a scalar stands for a gap between words although it is a control or a break.
  static func isGap(_ scalar: UInt32) -> Bool {
    (0x09...0x0D).contains(scalar) || [0x85, 0x2028, 0x2029].contains(scalar)
  }

  /// Whether a scalar has no place in a line.
  static func isControl(_ scalar: UInt32) -> Bool {
    scalar < 0x20 || (0x7F...0x9F).contains(scalar)
  }

  /// The text with gaps as spaces and without controls and byte order marks; line ends at its end go.
  static func cleaned(_ text: some StringProtocol) -> String {
    var view = text.unicodeScalars[...]
    while let last = view.last, last == "\n" || last == "\r" { view.removeLast() }
    var clean = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in view {
      defer { afterReturn = scalar == "\r" }
      if scalar == "\n", afterReturn { continue }
      if isGap(scalar.value) {
        clean.append(" ")
      } else if !isControl(scalar.value), scalar.value != 0xFEFF {
        clean.append(scalar)
      }
    }
    return String(clean)
  }
}
