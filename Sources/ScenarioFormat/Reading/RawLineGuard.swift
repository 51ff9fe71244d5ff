/// Looks at the lines of a file before YAML does, for what YAML would silently lose or complain about in riddles.
///
/// Seeing every line, it also finds several errors in one run, where the YAML reader stops at its first.
struct RawLineGuard {
  let file: String
  let findings: Findings

  /// Keys whose text may stand under a bar.
  static let speechKeys = Set(Shape.all.flatMap(\.keys).filter(\.value.isSpeech).map(\.name))
  private static let knownKeys = Set(Shape.all.flatMap(\.keyNames))
  private static let proseKeys: Set<String> = speechKeys.union(["fact", "purpose", "calling", "title"])

  func inspect(_ lines: [RawLine]) {
    var levels = [0]
    var brackets: OpenBrackets?
    var glued: Int?
    var above: RawLine?
    var dashless: Int?
    for (index, line) in lines.enumerated() where !line.isBlank && !line.isComment {
      if line.isSpeech { continue }
      // Speech without its bar: the error has been given, the lines below belong to it.
      if let indent = glued, line.indent > indent {
        findings.speakFor(line: line.number, of: file)
        continue
      }
      glued = nil
      // A list or map in brackets goes on; another key at its depth means that the closing one was forgotten.
      if var open = brackets, line.indent > open.indent || line.pair == nil {
        open.depth += FlowText.depth(line.content)
        brackets = open.depth > 0 ? open : nil
        continue
      }
      if let open = brackets { reportOpen(open) }
      // Below a line that stands wrong, nothing can be said of where the next one should.
      if let quiet = dashless, line.indent <= quiet { dashless = nil }
      let isPlaced = checkIndent(line, below: above, &levels, isQuiet: dashless != nil)
      defer { if isPlaced { above = line } }
      if line.content.hasPrefix("\t") { continue }
      checkDocumentMarks(line)
      if checkItem(line) { dashless = line.indent - 1 }
      brackets = openBrackets(line)
      if let pair = line.pair {
        let isGlued = checkPair(line, pair.key, pair.value, pair.valueColumn, following: lines.dropFirst(index + 1))
        if isGlued { glued = line.entry.indent }
        if checkDash(below: line, lines.dropFirst(index + 1)) { dashless = line.entry.indent }
      } else {
        let isGlued = checkStray(line, follows: lines[..<index].last { !$0.isBlank && !$0.isComment })
        if isGlued { glued = line.entry.indent }
      }
    }
    if let open = brackets { reportOpen(open) }
  }

  /// A list or map in brackets that goes on below.
  private struct OpenBrackets {
    var indent: Int
    var depth: Int
    var place: SourcePlace
    var sign: Character
  }

  private func openBrackets(_ line: RawLine) -> OpenBrackets? {
    let value = line.pair?.value ?? line.entry.text
    guard let sign = value.first, "[{".contains(sign) else { return nil }
    let depth = FlowText.depth(value)
    let column = line.pair?.valueColumn ?? line.entry.indent + 1
    guard depth > 0 else { return nil }
    return OpenBrackets(indent: line.entry.indent, depth: depth, place: place(line, column), sign: sign)
  }

  private func reportOpen(_ open: OpenBrackets) {
    guard !findings.speaks(forLine: open.place.line, of: file) else { return }
    findings.layoutError(
      "open-bracket",
      at: open.place,
      "A '\(open.sign)' opens here and is not closed.",
      fix: "add '\(open.sign == "[" ? "]" : "}")' at the end."
    )
  }

  private func place(_ line: RawLine, _ column: Int, _ length: Int = 1) -> SourcePlace {
    SourcePlace(file: file, line: line.number, column: column, length: length)
  }

  private func checkIndent(_ line: RawLine, below above: RawLine?, _ levels: inout [Int], isQuiet: Bool) -> Bool {
    if line.content.hasPrefix("\t") {
      findings.layoutError(
        "tab-indent",
        at: place(line, line.indent + 1),
        "A tab starts this line.",
        fix: "indent with spaces."
      )
      return false
    }
    if isQuiet {
      while let last = levels.last, last > line.indent { levels.removeLast() }
      if levels.last != line.indent { levels.append(line.indent) }
      return true
    }
    if let above, line.indent > above.entry.indent, line.pair != nil || line.entry.isItem, above.hasValue {
      findings.layoutError(
        "ragged-indent",
        at: place(line, 1, line.indent),
        "Indented \(line.indent), but the line above is at \(above.entry.indent) and has its value already.",
        fix: "indent it by \(above.entry.indent) spaces."
      )
      return false
    }
    var deeper: Int?
    while let last = levels.last, last > line.indent { deeper = levels.removeLast() }
    if let deeper, let level = levels.last, level != line.indent {
      findings.layoutError(
        "ragged-indent",
        at: place(line, 1, line.indent),
        "Indented \(line.indent), but its neighbours are at \(level) and \(deeper).",
        fix: "indent it by exactly \(level) or \(deeper) spaces, as far as the lines it belongs to."
      )
      levels.append(deeper)
      return false
    }
    if levels.last != line.indent { levels.append(line.indent) }
    let entry = line.entry
    if entry.isItem, entry.indent != line.indent { levels.append(entry.indent) }
    return true
  }

  /// Keys that hold a list.
  private static let listKeys = Set(Shape.all.flatMap(\.keys).filter(\.value.isList).map(\.name))

  /// - Returns: Whether the entries below have no dashes, so that nothing can be said of how far in they stand.
  private func checkDash(below line: RawLine, _ following: ArraySlice<RawLine>) -> Bool {
    guard let pair = line.pair, pair.value.isEmpty, Self.listKeys.contains(pair.key),
      let next = following.first(where: { !$0.isBlank && !$0.isComment }), next.indent > line.entry.indent,
      !next.entry.isItem, !next.content.hasPrefix("-"), let first = next.pair, Self.knownKeys.contains(first.key)
    else { return false }
    findings.layoutError(
      "list-dash",
      at: place(next, next.indent + 1, first.key.count),
      "Each entry of '\(pair.key)' begins with a dash, and this one has none.",
      fix: "write '- \(first.key): …'."
    )
    return true
  }

  private func checkDocumentMarks(_ line: RawLine) {
    guard line.indent == 0 else { return }
    if (line.content == "---" && line.number > 1) || line.content == "..." || line.content.hasPrefix("%") {
      findings.layoutError(
        "yaml-feature-not-allowed",
        at: place(line, 1, line.content.count),
        "A file holds one scenario, so '\(line.content)' has no place.",
        fix: "delete the line, or move what follows into a file of its own."
      )
    }
  }

  /// - Returns: Whether its dash is wrong, so that nothing can be said of how far in the lines below stand.
  private func checkItem(_ line: RawLine) -> Bool {
    let entry = line.entry
    let key = String(line.pair?.key.dropFirst() ?? "")
    if !entry.isItem, line.content.hasPrefix("-"), Self.knownKeys.contains(key) {
      findings.layoutError(
        "list-dash",
        at: place(line, line.indent + 1),
        "There is no blank behind this dash.",
        fix: "write '- \(key): …'."
      )
      return true
    }
    guard entry.isItem else { return false }
    if entry.text.hasPrefix("- ") {
      findings.layoutError(
        "list-dash",
        at: place(line, entry.indent + 1),
        "Two dashes stand here.",
        fix: "take one of them out."
      )
      return true
    }
    if entry.text.hasPrefix("#") {
      findings.layoutError(
        "speech-cut-by-hash",
        at: place(line, entry.indent + 1, entry.text.count),
        "Everything from '#' on would be dropped, and the item is empty.",
        fix: "put it in double quotes."
      )
      return false
    }
    checkYAMLFeature(line, entry.text, at: entry.indent + 1)
    checkFlow(line, entry.text, at: entry.indent + 1)
    return false
  }

  /// - Returns: Whether the lines below are speech without its bar.
  private func checkPair(
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

  private func reportBar(_ line: RawLine, _ key: String, column: Int, length: Int) {
    findings.layoutError(
      "speech-needs-bar",
      at: place(line, column, length),
      "Without a bar these lines would be glued into one.",
      fix: "write '\(key): |', then one line for each way of saying it."
    )
  }

  private func checkValue(_ line: RawLine, _ key: String, _ value: String, _ column: Int) {
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
  private func checkFlow(_ line: RawLine, _ value: String, at column: Int) {
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

  private func checkClosing(_ line: RawLine, _ value: String, at column: Int) {
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

  private func checkYAMLFeature(_ line: RawLine, _ value: String, at column: Int) {
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

  /// A line that is neither a key with its colon nor an entry of a list.
  ///
  /// - Returns: Whether the lines below belong to it.
  private func checkStray(_ line: RawLine, follows above: RawLine?) -> Bool {
    let entry = line.entry
    guard !entry.isItem, let first = entry.text.first, !"[{]}\"'%".contains(first), line.number > 1 || first != "-"
    else { return false }
    let isSpoken = above.map { $0.isSpeech || $0.opensBlock } ?? false
    let word = entry.text.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
    let rest = entry.text[word.endIndex...]
    let value = rest.drop { ": ".contains($0) }
    if Self.knownKeys.contains(String(word)), !isSpoken || !rest.hasPrefix(" ") {
      if rest.hasPrefix(":") {
        findings.layoutError(
          "missing-blank",
          at: place(line, entry.indent + word.count + 1),
          "There is no blank behind this colon.",
          fix: "write '\(word): \(value)'."
        )
        return value.hasPrefix("|")
      }
      if rest.isEmpty || rest.hasPrefix(" ") {
        findings.layoutError(
          "missing-colon",
          at: place(line, entry.indent + 1, word.count),
          "There is no colon behind '\(word)'.",
          fix: "write '\(word):\(value.isEmpty ? "" : " \(value)")'."
        )
        return false
      }
    }
    let isName = entry.text.hasSuffix(":") || (!isSpoken && entry.text.contains(": "))
    if let above, above.opensBlock { findings.speakFor(line: above.number, of: file) }
    let name = entry.text.prefix { $0 != ":" }
    findings.layoutError(
      "stray-line",
      at: place(line, line.indent + 1, entry.text.count),
      isName ? "'\(name)' is no name." : "This line belongs to nothing.",
      fix: isName
        ? "join the words of a name with hyphens: '\(name.split(separator: " ").joined(separator: "-").lowercased()):'."
        : "if somebody says it, indent it further than the 'says: |' above; if it is a key, it needs a colon."
    )
    return false
  }
}
