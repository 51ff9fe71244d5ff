/// Finds words that report what somebody else says, or what the other side is tired of.
enum ReportedSpeech {
  static func mark(_ tokens: [Token], _ scopes: inout [TokenScope]) {
    for index in tokens.indices where tokens[index].traits.contains(.opensReport) {
      guard let length = openers.first(where: { begins($0, tokens, index) })?.count else { continue }
      for reached in tokens.indices.dropFirst(index + length).prefix(reach) {
        if tokens[reached].opensClause && reached > index + length { break }
        if tokens[reached].text == "but" || tokens[reached].text == "so" { break }
        scopes[reached].isQuoted = true
      }
    }
  }

  private static func begins(_ opener: [String], _ tokens: [Token], _ start: Int) -> Bool {
    start + opener.count <= tokens.count && opener.indices.allSatisfy { tokens[start + $0].text == opener[$0] }
  }

  private static let reach = 8
  static let openers: [[String]] = [
    ["you", "said"], ["you", "told"], ["you", "mentioned"], ["you", "were", "saying"], ["they", "told"],
    ["they", "said"],
    ["everyone", "says"], ["everybody", "says"], ["people", "say"], ["sick", "of"], ["tired", "of"], ["enough", "of"],
    ["fed", "up", "with"], ["burnt", "by"], ["burned", "by"], ["wary", "of"], ["hate"], ["another", "vendor"],
    ["the", "last", "vendor"], ["every", "vendor"], ["somebody", "sold", "you"], ["someone", "sold", "you"],
    ["you", "have", "heard"],
  ]
}
