/// Finds words that report what somebody else says, or what the other side is tired of.
enum ReportedSpeech {
  static func scopes(_ words: [String], _ opensClause: [Bool]) -> [Bool] {
    var result = [Bool](repeating: false, count: words.count)
    for index in words.indices {
      guard let length = openers.first(where: { words[index...].starts(with: $0) })?.count else { continue }
      for reached in words.indices.dropFirst(index + length).prefix(reach) {
        if opensClause[reached] && reached > index + length { break }
        if words[reached] == "but" || words[reached] == "so" { break }
        result[reached] = true
      }
    }
    return result
  }

  private static let reach = 8
  private static let openers: [[String]] = [
    ["you", "said"], ["you", "told"], ["you", "mentioned"], ["you", "were", "saying"], ["they", "told"],
    ["they", "said"],
    ["everyone", "says"], ["everybody", "says"], ["people", "say"], ["sick", "of"], ["tired", "of"], ["enough", "of"],
    ["fed", "up", "with"], ["burnt", "by"], ["burned", "by"], ["wary", "of"], ["hate"], ["another", "vendor"],
    ["the", "last", "vendor"], ["every", "vendor"], ["somebody", "sold", "you"], ["someone", "sold", "you"],
    ["you", "have", "heard"],
  ]
}
