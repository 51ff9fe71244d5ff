internal import CallEngine
internal import Listening

/// A message says how the two get back to each other: a number, or when the caller will try again.
struct WayBack: Check {
  let id = "way-back"

  private static let ways = [
    "call me", "ring me", "reach me", "call back", "ring back", "call you again", "ring you again", "try you",
    "try again",
    "my number", "i'll call", "i'll ring", "i will call", "i will ring", "i'll be on", "text me", "drop me",
    "write to me",
    "phone me", "i'll try", "i will try", "i'll phone",
  ]
  private static let fewestDigits = 5

  func judge(_ call: ScoredCall) -> Judgment {
    guard let last = call.spoken.last else { return .unobserved }
    for exchange in call.spoken {
      let text = exchange.turn.text
      let plain = text.lowercased().replacing("\u{2019}", with: "'")
      if let way = Self.ways.first(where: plain.contains), let range = plain.firstRange(of: way) {
        let start = plain.unicodeScalars.distance(from: plain.startIndex, to: range.lowerBound)
        return .passed([quote(start, way.unicodeScalars.count, in: exchange)])
      }
      let scalars = Array(text.unicodeScalars)
      let digits = scalars.indices.filter { scalars[$0].properties.numericType != nil }
      if digits.count >= Self.fewestDigits, let first = digits.first, let last = digits.last {
        return .passed([quote(first, last - first + 1, in: exchange)])
      }
    }
    return .failed(
      [last.quote],
      advice:
        "Nobody who hears \(last.quote.shown.quoted()) knows how to get back to you. Say a number, or when you ring again."
    )
  }

  private func quote(_ start: Int, _ count: Int, in exchange: Exchange) -> QuotedWords {
    let scalars = exchange.turn.text.unicodeScalars
    let text = String(String.UnicodeScalarView(scalars.dropFirst(start).prefix(count)))
    return QuotedWords(
      turn: exchange.turn.number,
      Evidence(start: start, end: start + count, text: text, cue: "way back")
    )
  }
}
