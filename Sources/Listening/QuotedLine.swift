/// Cuts quotes out of a line by scalar offsets.
struct QuotedLine: Sendable {
  let text: String
  /// Where each scalar begins; nil when every scalar is one byte, as nearly always in English.
  private let places: [String.Index]?

  init(_ text: String) {
    self.text = text
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    places = isASCII ? nil : Array(text.unicodeScalars.indices) + [text.endIndex]
  }

  func evidence(_ range: Range<Int>, cue: String) -> Evidence {
    let count = places.map { $0.count - 1 } ?? text.utf8.count
    let range = range.clamped(to: 0..<count)
    let quote = String(text[place(range.lowerBound)..<place(range.upperBound)])
    return Evidence(start: range.lowerBound, end: range.upperBound, text: quote, cue: cue)
  }

  private func place(_ offset: Int) -> String.Index {
    places?[offset] ?? text.utf8.index(text.startIndex, offsetBy: offset)
  }
}
