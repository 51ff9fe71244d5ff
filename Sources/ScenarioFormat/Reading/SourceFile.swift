/// One file of a scenario, as it was read.
package struct SourceFile: Sendable, Hashable {
  /// How messages call it: a path as the user would type it.
  package var name: String
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    // A byte order mark, Windows line ends and blanks of another kind are no part of what was written.
    let plain = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    self.text = plain.replacingLineEnds().replacingHardBlanks()
  }
}

extension String {
  /// Word processors put blanks that may not break beside signs; nobody can see them.
  fileprivate func replacingHardBlanks() -> String {
    let hard: Set<Unicode.Scalar> = ["\u{A0}", "\u{2007}", "\u{202F}"]
    guard unicodeScalars.contains(where: hard.contains) else { return self }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars { result.append(hard.contains(scalar) ? " " : scalar) }
    return String(result)
  }

  fileprivate func replacingLineEnds() -> String {
    guard utf8.contains(UInt8(ascii: "\r")) else { return self }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      if scalar == "\r" { result.append("\n") } else if !(scalar == "\n" && previous == "\r") { result.append(scalar) }
      previous = scalar
    }
    return String(result)
  }
}
