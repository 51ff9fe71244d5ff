/// Cuts quotes out of a line by scalar offsets.
struct QuotedLine: Sendable {
  let text: String
  private let scalars: [Unicode.Scalar]

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
  }

  func evidence(_ range: Range<Int>, cue: String) -> Evidence {
    let range = range.clamped(to: 0..<scalars.count)
    var quote = String.UnicodeScalarView()
    quote.append(contentsOf: scalars[range])
    return Evidence(start: range.lowerBound, end: range.upperBound, text: String(quote), cue: cue)
  }
}
