/// What YAML would cut off, glue together or take for a sign of its own.
extension RawLineGuard {
  /// - Returns: Whether the lines below are speech without its bar.
  func checkPair(
    _ line: RawLine,
    _ key: String,
    _ value: String,
    _ column: Int,
    following: ArraySlice<RawLine>
  ) -> Bool {
    let isSpeech = Self.speechKeys.contains(key)
    let next = following.first { !$0.isBlank && !$0.isComment }
    if key == "<<" {
      findings.layoutError(
        "yaml-feature-not-allowed",
        at: place(line, line.entry.indent + 1, 2),
        "'<<' is not used here.",
        fix: "write the keys out, or move what is shared to Scenarios/common."
      )
    }
    guard !value.isEmpty else {
      if isSpeech, let next, next.indent > line.entry.indent, !next.entry.isItem || key != "lines" {
        reportBar(line, key, column: line.entry.indent + 1, length: key.count)
        return true
      }
      return false
    }
    if ["|", "|-", "|+"].contains(value.components(cutAt: " #")) { return false }
    if value.hasPrefix(">") {
      findings.layoutError(
        "speech-needs-bar",
        at: place(line, column, 1),
        "'>' would glue the lines into one.",
        fix: "write '\(key): |', then one line for each way of saying it."
      )
      return false
    }
    if value.hasPrefix("#") {
      // A remark behind a key whose lines follow below is a remark.
      let goesOn = next.map { $0.indent > line.entry.indent || ($0.indent == line.entry.indent && $0.entry.isItem) }
      if goesOn != true {
        findings.layoutError(
          "speech-cut-by-hash",
          at: place(line, column, value.count),
          "Everything from '#' on would be dropped, and '\(key)' is empty.",
          fix: isSpeech ? "write '\(key): |' and put the text on the next line." : "put it in double quotes."
        )
      } else if isSpeech {
        reportBar(line, key, column: line.entry.indent + 1, length: key.count)
        return true
      }
      return false
    }
    if isSpeech, let next, next.indent > line.entry.indent {
      reportBar(line, key, column: column, length: value.count)
      return true
    }
    checkValue(line, key, value, column)
    return false
  }

  func reportBar(_ line: RawLine, _ key: String, column: Int, length: Int) {
    findings.layoutError(
      "speech-needs-bar",
      at: place(line, column, length),
      "Without a bar these lines would be glued into one.",
      fix: "write '\(key): |', then one line for each way of saying it."
    )
  }

  func checkValue(_ line: RawLine, _ key: String, _ value: String, _ column: Int) {
    if let quote = value.first, quote == "\"" || quote == "'" {
      if !FlowText.isClosed(value, by: quote) {
        let goesOn = value.dropFirst().contains(quote)
        let isAmbiguous = value.contains(": ") || value.contains(" #")
        findings.layoutError(
          "unclosed-quote",
          at: place(line, column, value.count),
          goesOn
            ? "The text goes on behind the closing quote." : "A quote opens here and does not close on this line.",
          fix: Self.speechKeys.contains(key)
            ? "write '\(key): |' and the text below it, without quotes."
            : goesOn
              ? "leave the quotes out, or use the other kind around the whole."
              : isAmbiguous ? "close it." : "close it, or leave it out."
        )
      }
      return
    }
    // Whatever the sign would mean to YAML, here it is the beginning of a sentence.
    if Self.speechKeys.contains(key), let first = value.first, "{[*&!@`%".contains(first) {
      findings.layoutError(
        "speech-special-start",
        at: place(line, column, 1),
        "Speech may not begin with '\(first)' here.",
        fix: "write '\(key): |' and put the text on the next line."
      )
      return
    }
    checkYAMLFeature(line, value, at: column)
    checkFlow(line, value, at: column)
    guard Self.proseKeys.contains(key) else { return }
    let fix =
      Self.speechKeys.contains(key)
      ? "write '\(key): |' and put the text on the next line." : "put the text in double quotes."
    if let cut = value.firstRange(of: " #")?.lowerBound {
      findings.layoutError(
        "speech-cut-by-hash",
        at: place(line, column + value[..<cut].unicodeScalars.count + 1, value[cut...].unicodeScalars.count - 1),
        "Everything from '#' on would be dropped: \"\(value[cut...].dropFirst())\".",
        fix: fix
      )
    } else if let colon = value.firstRange(of: ": ")?.lowerBound ?? (value.last == ":" ? value.indices.last : nil) {
      findings.layoutError(
        "colon-in-text",
        at: place(line, column + value[..<colon].unicodeScalars.count, 1),
        "A colon inside a one-line text would start a new key.",
        fix: fix
      )
    }
  }

  /// Anchors, aliases and tags inside brackets, and what a '#' there would drop.
  func checkFlow(_ line: RawLine, _ value: String, at column: Int) {
    guard let first = value.first, "[{".contains(first) else { return checkClosing(line, value, at: column) }
    for (offset, word) in FlowText.values(value) { checkYAMLFeature(line, word, at: column + offset) }
    guard FlowText.depth(value) > 0, let cut = FlowText.remark(value) else { return }
    let rest = value[cut...]
    guard rest.contains(where: "]},".contains) else { return }
    findings.layoutError(
      "speech-cut-by-hash",
      at: place(line, column + value[..<cut].unicodeScalars.count, rest.prefix { !"]},".contains($0) }.count),
      "Everything from '#' on would be dropped: \"\(rest)\".",
      fix: "put the words that begin with '#' in double quotes."
    )
  }

  func checkClosing(_ line: RawLine, _ value: String, at column: Int) {
    guard let last = value.last, "]}".contains(last), FlowText.depth(value) < 0,
      line.pair.map({ !Self.proseKeys.contains($0.key) }) ?? false
    else { return }
    findings.layoutError(
      "open-bracket",
      at: place(line, column + value.unicodeScalars.count - 1),
      "A '\(last)' closes here, and nothing was opened.",
      fix: last == "]" ? "put '[' before the first of them." : "put '{' before the first of them."
    )
  }

  func checkYAMLFeature(_ line: RawLine, _ value: String, at column: Int) {
    guard let first = value.first, "&*!".contains(first), value.count > 1 else { return }
    let word = value.prefix { $0 != " " }
    let (message, fix) =
      switch first {
      case "*": ("The star stands at the end of a word, for any ending.", "write '\(word.dropFirst())*'.")
      case "!": ("A word may not begin with '!' here.", "write 'not' for '!'.")
      default: ("A word may not begin with '&' here.", "write it out, or put it in double quotes.")
      }
    findings.layoutError("yaml-feature-not-allowed", at: place(line, column, word.count), message, fix: fix)
  }
}
