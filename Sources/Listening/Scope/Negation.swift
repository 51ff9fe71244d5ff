/// Finds how far a "not" reaches.
///
/// A negation opens a scope of up to seven words, closed by "but", "because", "so" or a new clause. What only looks like
/// a negation ("not only", "why don't we", "no problem") opens none.
enum Negation {
  static func mark(_ tokens: [Token], _ scopes: inout [TokenScope]) {
    for index in tokens.indices where tokens[index].traits.contains(.negation) && opensScope(tokens, index) {
      for reached in tokens.indices.dropFirst(index + 1).prefix(reach) {
        let token = tokens[reached]
        if token.opensClause && !token.traits.contains(.continuesNegation) { break }
        if token.traits.contains(.endsNegation) { break }
        if scopes[reached].negatedAt == nil { scopes[reached].negatedAt = index }
      }
    }
  }

  private static let reach = 7
  static let closers = ["but", "because", "so", "though", "until", "unless"]
  static let openers = [
    "not", "never", "no", "without", "nor", "neither", "nothing", "none", "rather", "instead", "anything",
  ]

  /// "not a pitch, or a demo": the list goes on being denied.
  static let continuing = ["or", "nor", "no", "not", "any"]

  private static func opensScope(_ tokens: [Token], _ index: Int) -> Bool {
    let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
    let before = index > 0 ? tokens[index - 1].text : ""
    let twoBefore = index > 1 ? tokens[index - 2].text : ""
    switch tokens[index].text {
    case "rather": return next == "than"
    case "instead": return next == "of"
    case "anything": return next == "but"
    case "not":
      if ["only", "just", "sure", "certain", "least"].contains(next) { return false }
      if before == "why" || (twoBefore == "why" && before == "do") { return false }
      // "Don't you think", "isn't it": questions that look for a yes.
      if index > 0, index <= 2, ["you", "we", "it", "that"].contains(next), auxiliaries.contains(before) {
        return false
      }
      if before == "can" && next == "wait" { return false }
      if before == "if" || before == "or" || before == "whether" { return false }
      return true
    case "no":
      // A bare "no" answers; "no doubt" and its kind agree.
      return !["doubt", "problem", "worries", "matter", "one", "wonder", "obligation", "pressure"].contains(next)
        && !(index == 0 && ["i", "we", "that", "it", "not", "you"].contains(next))
    default: return true
    }
  }

  private static let auxiliaries: Set<String> = [
    "do", "does", "did", "is", "are", "would", "will", "could", "should", "can", "have",
  ]
}
