/// One file of a scenario, as it was read.
package struct SourceFile: Sendable, Hashable {
  /// How messages call it: a path as the user would type it.
  package var name: String
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    // A byte order mark and Windows line ends are no part of what was written.
    let plain = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    self.text = plain.replacingLineEnds()
  }
}

extension String {
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
