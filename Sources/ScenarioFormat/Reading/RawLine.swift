/// A line of a scenario file before any YAML is made of it.
struct RawLine {
  var number: Int
  var text: String
  var indent: Int
  /// Without indentation and trailing blanks.
  var content: String
  /// Text of a `|` block, which is taken as it stands.
  var isSpeech: Bool

  var isBlank: Bool { content.isEmpty }
  var isComment: Bool { content.hasPrefix("#") && !isSpeech }

  /// The list dash and what follows it taken off: `- hears: x` is `hears: x`, four columns further in.
  var entry: (text: String, indent: Int, isItem: Bool) {
    guard content.hasPrefix("- ") || content == "-" else { return (content, indent, false) }
    let rest = content.dropFirst().drop { $0 == " " }
    return (String(rest), indent + content.count - rest.count, true)
  }

  /// Whether it gives a key its value, so that nothing may stand below it.
  var hasValue: Bool {
    guard !isSpeech, let value = pair?.value.components(cutAt: " #"), !value.isEmpty, !value.hasPrefix("#") else {
      return false
    }
    return !["|", "|-", "|+", ">", ">-", ">+"].contains(value)
  }

  /// `key: value` taken apart; nil when the line is no such pair.
  var pair: (key: String, value: String, valueColumn: Int)? {
    let entry = entry
    guard let colon = Self.keyEnd(entry.text) else { return nil }
    let key = String(entry.text[..<colon])
    let after = entry.text[entry.text.index(after: colon)...]
    let value = after.drop { $0 == " " }
    return (key, String(value), entry.indent + key.count + 1 + (after.count - value.count) + 1)
  }

  /// A key is one word of letters, digits and hyphens before a colon that ends the line or is followed by a blank.
  private static func keyEnd(_ text: String) -> String.Index? {
    guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else { return nil }
    let key = text[..<colon]
    guard key.allSatisfy({ $0.isLetter || $0.isNumber || "-_.<\u{201C}\u{201D}\u{2018}\u{2019}".contains($0) }) else {
      return nil
    }
    let after = text.index(after: colon)
    return after == text.endIndex || text[after] == " " ? colon : nil
  }

  /// Cuts a file into lines and marks the text of `|` blocks.
  static func lines(of text: String) -> [RawLine] {
    var result: [RawLine] = []
    var blockIndent: Int?
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let indent = raw.utf8.prefix { $0 == UInt8(ascii: " ") }.count
      let content = String(raw.dropFirst(indent)).withoutTrailingBlanks
      if let open = blockIndent, !content.isEmpty, indent <= open { blockIndent = nil }
      var line = RawLine(
        number: index + 1,
        text: String(raw),
        indent: indent,
        content: content,
        isSpeech: blockIndent != nil
      )
      if line.isBlank { line.isSpeech = false }
      result.append(line)
      if blockIndent == nil, opensBlock(content) { blockIndent = line.pair == nil ? indent : line.entry.indent }
    }
    return result
  }

  private static func opensBlock(_ content: String) -> Bool {
    guard !content.hasPrefix("#") else { return false }
    let code = content.components(cutAt: " #").drop { $0 == " " }
    return ["|", "|-", "|+", ">", ">-", ">+"].contains { code.hasSuffix(": \($0)") || code == "- \($0)" }
  }
}

extension String {
  /// The part before a marker, without trailing blanks.
  func components(cutAt marker: String) -> Substring {
    var end = endIndex
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(marker) {
        end = index
        break
      }
      index = self.index(after: index)
    }
    var part = self[..<end]
    while part.last == " " { part.removeLast() }
    return part
  }
}

extension String {
  fileprivate var withoutTrailingBlanks: String {
    utf8.lastIndex { $0 != UInt8(ascii: " ") }.map { String(self[...$0]) } ?? ""
  }
}
