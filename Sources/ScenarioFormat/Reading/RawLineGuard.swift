/// Looks at the lines of a file before YAML does, for what YAML would silently lose or complain about in riddles.
///
/// Seeing every line, it also finds several errors in one run, where the YAML reader stops at its first.
struct RawLineGuard {
  let file: String
  let findings: Findings

  /// Keys whose text may stand under a bar.
  static let speechKeys = Set(Shape.all.flatMap(\.keys).filter(\.value.isSpeech).map(\.name))
  private static let proseKeys: Set<String> = speechKeys.union(["fact", "purpose", "calling", "title"])

  func inspect(_ lines: [RawLine]) {
    var levels = [0]
    var brackets: (indent: Int, depth: Int)?
    var glued: Int?
    for (index, line) in lines.enumerated() where !line.isBlank && !line.isComment {
      if line.isSpeech { continue }
      // Speech without its bar: the error has been given, the lines below belong to it.
      if let indent = glued, line.indent > indent {
        findings.speakFor(line: line.number, of: file)
        continue
      }
      glued = nil
      // A list or map in brackets goes on; another key at its depth means that the closing one was forgotten.
      if let open = brackets, line.indent > open.indent || line.pair == nil {
        let depth = open.depth + FlowText.depth(line.content)
        brackets = depth > 0 ? (open.indent, depth) : nil
        continue
      }
      guard checkIndent(line, &levels) else { continue }
      checkDocumentMarks(line)
      checkItem(line)
      let value = line.pair?.value ?? line.entry.text
      let depth = value.hasPrefix("[") || value.hasPrefix("{") ? FlowText.depth(value) : 0
      brackets = depth > 0 ? (line.entry.indent, depth) : nil
      if let pair = line.pair {
        let isGlued = checkPair(line, pair.key, pair.value, pair.valueColumn, following: lines.dropFirst(index + 1))
        if isGlued { glued = line.entry.indent }
      } else {
        checkStray(line)
      }
    }
  }

  private func place(_ line: RawLine, _ column: Int, _ length: Int = 1) -> SourcePlace {
    SourcePlace(file: file, line: line.number, column: column, length: length)
  }

  private func checkIndent(_ line: RawLine, _ levels: inout [Int]) -> Bool {
    if line.content.hasPrefix("\t") {
      findings.layoutError(
        "tab-indent",
        at: place(line, line.indent + 1),
        "A tab starts this line.",
        fix: "indent with spaces."
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
    }
    if levels.last != line.indent { levels.append(line.indent) }
    let entry = line.entry
    if entry.isItem, entry.indent != line.indent { levels.append(entry.indent) }
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

  private func checkItem(_ line: RawLine) {
    let entry = line.entry
    guard entry.isItem else { return }
    if entry.text.hasPrefix("#") {
      findings.layoutError(
        "speech-cut-by-hash",
        at: place(line, entry.indent + 1, entry.text.count),
        "Everything from '#' on would be dropped, and the item is empty.",
        fix: "put it in double quotes."
      )
    }
    checkYAMLFeature(line, entry.text, at: entry.indent + 1)
    checkFlow(line, entry.text, at: entry.indent + 1)
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
        findings.layoutError(
          "unclosed-quote",
          at: place(line, column, value.count),
          "A quote opens here and does not close on this line.",
          fix: Self.proseKeys.contains(key) && Self.speechKeys.contains(key)
            ? "write '\(key): |' and the text below it, without quotes." : "close it, or leave both quotes out."
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
        at: place(line, column + value[..<cut].unicodeScalars.count, value[cut...].unicodeScalars.count),
        "Everything after ' #' would be dropped: \"\(value[cut...].dropFirst())\".",
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

  /// Anchors, aliases and tags inside brackets.
  private func checkFlow(_ line: RawLine, _ value: String, at column: Int) {
    guard value.hasPrefix("[") || value.hasPrefix("{") else { return }
    for (offset, word) in FlowText.values(value) { checkYAMLFeature(line, word, at: column + offset) }
  }

  private func checkYAMLFeature(_ line: RawLine, _ value: String, at column: Int) {
    guard let first = value.first, "&*!".contains(first), value.count > 1 else { return }
    let name = ["&": "Anchors ('&')", "*": "Aliases ('*')", "!": "Tags ('!')"][first] ?? "This"
    findings.layoutError(
      "yaml-feature-not-allowed",
      at: place(line, column, value.prefix { $0 != " " }.count),
      "\(name) are not used here.",
      fix: first == "!" ? "write 'not' for '!'." : "write it out, or move what is shared to Scenarios/common."
    )
  }

  private func checkStray(_ line: RawLine) {
    let entry = line.entry
    guard !entry.isItem, let first = entry.text.first, !"[{]}\"'%".contains(first), line.number > 1 || first != "-"
    else { return }
    // A plain continuation inside a flow list or map is fine; a sentence is not.
    guard entry.text.contains(" "), !entry.text.hasSuffix(","), !entry.text.hasSuffix("]"), !entry.text.hasSuffix("}")
    else { return }
    findings.layoutError(
      "stray-line",
      at: place(line, line.indent + 1, entry.text.count),
      "This line belongs to nothing.",
      fix: "if somebody says it, indent it further than the 'says: |' above; if it is a key, it needs a colon."
    )
  }
}
