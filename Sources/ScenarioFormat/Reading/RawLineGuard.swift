/// Looks at the lines of a file before YAML does, for what YAML would silently lose or complain about in riddles.
///
/// Seeing every line, it also finds several errors in one run, where the YAML reader stops at its first.
struct RawLineGuard {
  let file: String
  let findings: Findings

  /// Keys whose text may stand under a bar.
  static let speechKeys = Set(Shape.all.flatMap(\.keys).filter(\.value.isSpeech).map(\.name))
  static let knownKeys = Set(Shape.all.flatMap(\.keyNames))
  static let proseKeys: Set<String> = speechKeys.union(["fact", "purpose", "calling", "title"])

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
      if line.content.hasPrefix("\t") {
        reportTab(line)
        continue
      }
      // Below a line that stands wrong, nothing can be said of where the next one should.
      if let quiet = dashless, line.indent <= quiet { dashless = nil }
      let isPlaced = checkIndent(line, below: above, &levels, isQuiet: dashless != nil)
      defer { if isPlaced { above = line } }
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
  struct OpenBrackets {
    var indent: Int
    var depth: Int
    var place: SourcePlace
    var sign: Character
  }

  func openBrackets(_ line: RawLine) -> OpenBrackets? {
    let value = line.pair?.value ?? line.entry.text
    guard let sign = value.first, "[{".contains(sign) else { return nil }
    let depth = FlowText.depth(value)
    let column = line.pair?.valueColumn ?? line.entry.indent + 1
    guard depth > 0 else { return nil }
    return OpenBrackets(indent: line.entry.indent, depth: depth, place: place(line, column), sign: sign)
  }

  func reportOpen(_ open: OpenBrackets) {
    guard !findings.speaks(forLine: open.place.line, of: file) else { return }
    findings.layoutError(
      "open-bracket",
      at: open.place,
      "A '\(open.sign)' opens here and is not closed.",
      fix: "add '\(open.sign == "[" ? "]" : "}")' at the end."
    )
  }

  func place(_ line: RawLine, _ column: Int, _ length: Int = 1) -> SourcePlace {
    SourcePlace(file: file, line: line.number, column: column, length: length)
  }

  func reportTab(_ line: RawLine) {
    findings.layoutError(
      "tab-indent",
      at: place(line, line.indent + 1),
      "A tab starts this line.",
      fix: "indent with spaces."
    )
  }

  /// - Returns: Whether it stands as far in as it should.
  func checkIndent(_ line: RawLine, below above: RawLine?, _ levels: inout [Int], isQuiet: Bool) -> Bool {
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

  func checkDocumentMarks(_ line: RawLine) {
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
}
