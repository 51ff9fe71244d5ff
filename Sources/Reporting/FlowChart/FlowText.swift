/// How wide text is in an unknown sans-serif font, roughly and on the wide side, and where to break it.
enum FlowText {
  /// The width in pixels of one line.
  static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
    let total = text.reduce(0.0) { $0 + units(of: $1) }
    return total * size * (isBold ? 1.1 : 1)
  }

  private static func units(of character: Character) -> Double {
    guard character.isASCII else { return isWide(character) ? 1.1 : 0.66 }
    if "ijl'".contains(character) { return 0.3 }
    if " .,:;|!I/\\".contains(character) { return 0.35 }
    if "-()[]frt`\"".contains(character) { return 0.42 }
    if "mwMW@%&".contains(character) { return 0.98 }
    if "+=<>~#^".contains(character) { return 0.84 }
    if character.isUppercase { return 0.72 }
    return 0.62
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value >= 0x1100 && !(0x2000...0x2BFF).contains($0.value) } ?? false
  }

  /// The lines of a text in a room: broken at spaces, in words too long for a line after hyphens, or else anywhere.
  static func wrapped(_ text: String, to room: Double, size: Double, isBold: Bool = false) -> [String] {
    func fits(_ text: String) -> Bool { width(of: trimmed(text), size: size, isBold: isBold) <= room }
    var lines: [String] = []
    var line = ""
    for word in pieces(of: cleaned(text), after: " ") {
      if fits(line + word) {
        line += word
        continue
      }
      lines.append(line)
      line = ""
      for piece in fits(word) ? [word] : pieces(of: word, after: "-") {
        if !line.isEmpty, !fits(line + piece) {
          lines.append(line)
          line = ""
        }
        line += piece
        while !fits(line), line.count > 1 {
          let cut = fitting(line, in: room, size: size, isBold: isBold)
          lines.append(String(line.prefix(cut)))
          line = String(line.dropFirst(cut))
        }
      }
    }
    return (lines + [line]).map(trimmed).filter { !$0.isEmpty }
  }

  private static func fitting(_ text: String, in room: Double, size: Double, isBold: Bool) -> Int {
    var used = 0.0
    var count = 0
    for character in text {
      used += width(of: String(character), size: size, isBold: isBold)
      if used > room { break }
      count += 1
    }
    return max(1, count)
  }

  /// The parts of a text, each with the sign that ends it.
  private static func pieces(of text: String, after end: Character) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      piece.append(character)
      guard character == end else { continue }
      pieces.append(piece)
      piece = ""
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }

  /// One line without what no drawing may hold: control characters and marks that turn the direction of text.
  static func cleaned(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: view.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: continue
      default: view.append(scalar)
      }
    }
    return String(view)
  }

  /// A number with at most one decimal.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let whole = abs(tenths) / 10
    let rest = abs(tenths) % 10
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }
}
