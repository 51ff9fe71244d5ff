/// What becomes of line breaks and tabs when text is made safe to show.
package enum BreakPolicy: Sendable {
  /// Line breaks and tabs become one space each: for text that must stay on its line.
  case singleLine
  /// Line breaks stay (`\r\n` and the like become `\n`), tabs become one space.
  case paragraphs
}

extension String {
  /// The text with nothing left in it that could drive a terminal or hide what it says.
  ///
  /// Control characters and escape become their pictures (`␛`), the second control range and stray line tools become
  /// `�`, and characters that turn the reading direction round are taken out.
  package func sanitized(_ breaks: BreakPolicy = .singleLine) -> String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return self }
    var safe = String.UnicodeScalarView()
    var previous: UInt32 = 0
    for scalar in unicodeScalars {
      defer { previous = scalar.value }
      switch scalar.value {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: safe.append(breaks == .paragraphs ? "\n" : " ")
      case 0x09: safe.append(" ")
      case 0x00..<0x20: safe.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: safe.append("\u{2421}")
      case 0x80..<0xA0, 0xFFF9...0xFFFB: safe.append("\u{FFFD}")
      case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
      default: safe.append(scalar)
      }
    }
    return String(safe)
  }
}
