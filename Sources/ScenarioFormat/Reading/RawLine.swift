/// A line of a scenario file before any YAML is made of it.
struct RawLine {
  let number: Int
  let text: String
  let indent: Int
  /// Without indentation and trailing blanks.
  let content: String
  /// Text of a `|` block, which is taken as it stands.
  let isSpeech: Bool
  /// The list dash and what follows it taken off: `- hears: x` is `hears: x`, four columns further in.
  let entry: (text: String, indent: Int, isItem: Bool)
  /// `key: value` taken apart; nil when the line is no such pair.
  let pair: (key: String, value: String, valueColumn: Int)?

  private init(number: Int, text: Substring, blockIndent: Int?) {
    let indent = text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    let content = String(text.dropFirst(indent)).withoutTrailingBlanks
    self.number = number
    self.text = String(text)
    self.indent = indent
    self.content = content
    isSpeech = !content.isEmpty && blockIndent.map { indent > $0 } ?? false
    // Speech is taken as it stands: nothing asks what keys are in it.
    entry = isSpeech ? (content, indent, false) : Self.entry(content, indent)
    pair = isSpeech ? nil : Self.pair(entry.text, entry.indent)
  }

  var isBlank: Bool { content.isEmpty }
  var isComment: Bool { content.hasPrefix("#") && !isSpeech }

  private static func entry(_ content: String, _ indent: Int) -> (text: String, indent: Int, isItem: Bool) {
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

  private static func pair(_ text: String, _ indent: Int) -> (key: String, value: String, valueColumn: Int)? {
    guard let colon = keyEnd(text) else { return nil }
    let key = String(text[..<colon])
    let after = text[text.index(after: colon)...]
    let value = after.drop { $0 == " " }
    return (key, String(value), indent + key.count + 1 + (after.count - value.count) + 1)
  }

  /// A key is one word of letters, digits and hyphens before a colon that ends the line or is followed by a blank.
  private static func keyEnd(_ text: String) -> String.Index? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex else { return nil }
    let after = text.utf8.index(after: colon)
    guard after == text.endIndex || text.utf8[after] == UInt8(ascii: " ") else { return nil }
    guard
      text[..<colon].allSatisfy({ $0.isLetter || $0.isNumber || "-_.<\u{201C}\u{201D}\u{2018}\u{2019}".contains($0) })
    else { return nil }
    return colon
  }

  /// Cuts a file into lines and marks the text of `|` blocks.
  static func lines(of text: String) -> [RawLine] {
    var result: [RawLine] = []
    var blockIndent: Int?
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = RawLine(number: index + 1, text: raw, blockIndent: blockIndent)
      result.append(line)
      if line.isBlank || line.isSpeech { continue }
      blockIndent = opensBlock(line.content) ? (line.pair == nil ? line.indent : line.entry.indent) : nil
    }
    return result
  }

  var opensBlock: Bool { !isSpeech && Self.opensBlock(content) }

  private static func opensBlock(_ content: String) -> Bool {
    guard !content.hasPrefix("#"), content.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ">") })
    else { return false }
    let code = content.components(cutAt: " #").drop { $0 == " " }
    return ["|", "|-", "|+", ">", ">-", ">+"].contains { code.hasSuffix(": \($0)") || code == "- \($0)" }
  }
}

extension String {
  /// The part before a marker, without trailing blanks.
  func components(cutAt marker: String) -> Substring {
    let bytes = utf8
    let marker = marker.utf8
    var end = bytes.startIndex
    while end < bytes.endIndex, !bytes[end...].starts(with: marker) { end = bytes.index(after: end) }
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
