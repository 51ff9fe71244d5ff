/// Takes off names what nobody means to be a part of them: curly quotes, and blanks inside quotes.
struct NameReader {
  let findings: Findings

  /// The name as it was meant, after a warning where that is not how it is written.
  func name(_ written: Placed<String>) -> Placed<String> {
    var plain = written.value
    if let quote = curlyQuote(in: written) {
      warn(of: quote)
      plain.removeAll(where: Self.curlyQuotes.contains)
    }
    let name = plain.trimmed
    if name != plain {
      findings.warning(
        "trailing-space-in-name",
        at: written.place,
        "A blank stands at the \(plain.first == " " ? "beginning" : "end") of this name.",
        fix: "write '\(name)', without quotes."
      )
    }
    return Placed(name, at: written.place)
  }

  /// The text of a condition without curly quotes, its columns kept.
  func condition(_ written: Placed<String>) -> Placed<String> {
    guard let quote = curlyQuote(in: written) else { return written }
    warn(of: quote)
    return Placed(String(written.value.map { Self.curlyQuotes.contains($0) ? " " : $0 }), at: written.place)
  }

  private static let curlyQuotes: Set<Character> = [
    "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "\u{201A}",
  ]

  private func curlyQuote(in written: Placed<String>) -> Placed<Character>? {
    // All of them begin with this byte, and hardly any name has it.
    guard written.value.utf8.contains(0xE2), let index = written.value.firstIndex(where: Self.curlyQuotes.contains)
    else { return nil }
    var place = written.place
    place.column += written.value[..<index].unicodeScalars.count
    place.length = 1
    return Placed(written.value[index], at: place)
  }

  private func warn(of quote: Placed<Character>) {
    findings.warning(
      "smart-quote-in-code",
      at: quote.place,
      "The curly quote \(quote.value) is no part of a name.",
      fix: "take it out: names need no quotes."
    )
  }
}
