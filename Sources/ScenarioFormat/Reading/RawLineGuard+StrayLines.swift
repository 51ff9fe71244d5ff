/// Lines that are neither a key with its colon, nor an entry of a list, nor speech.
extension RawLineGuard {
  /// A line that is neither a key with its colon nor an entry of a list.
  ///
  /// - Returns: Whether the lines below belong to it.
  func checkStray(_ line: RawLine, follows above: RawLine?) -> Bool {
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
