/// Finds how far a "not" reaches.
///
/// A negation opens a scope of up to seven words, closed by "but", "because", "so" or a new clause. What only looks like
/// a negation ("not only", "why don't we", "no problem") opens none.
enum Negation {
  static func scopes(_ words: [String], _ opensClause: [Bool]) -> [Int?] {
    var result = [Int?](repeating: nil, count: words.count)
    for index in words.indices where opensScope(words, index) {
      for reached in words.indices.dropFirst(index + 1).prefix(reach) {
        if opensClause[reached] && !continues(words[reached]) { break }
        if closers.contains(words[reached]) { break }
        if result[reached] == nil { result[reached] = index }
      }
    }
    return result
  }

  private static let reach = 7
  private static let closers: Set<String> = ["but", "because", "so", "though", "until", "unless"]
  private static let openers: Set<String> = ["not", "never", "no", "without", "nor", "neither", "nothing", "none"]

  /// "not a pitch, or a demo": the list goes on being denied.
  private static func continues(_ word: String) -> Bool { ["or", "nor", "no", "not", "any"].contains(word) }

  private static func opensScope(_ words: [String], _ index: Int) -> Bool {
    let word = words[index]
    let next = index + 1 < words.count ? words[index + 1] : ""
    let before = index > 0 ? words[index - 1] : ""
    let twoBefore = index > 1 ? words[index - 2] : ""
    if word == "rather" && next == "than" { return true }
    if word == "instead" && next == "of" { return true }
    if word == "anything" && next == "but" { return true }
    guard openers.contains(word) else { return false }
    switch word {
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
