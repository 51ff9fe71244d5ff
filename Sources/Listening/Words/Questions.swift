/// Finds questions by their build, since hurried typing leaves the question mark out.
enum Questions {
  static func looksLikeQuestion(_ tokens: [Token]) -> Bool {
    var leads = true
    for (index, token) in tokens.enumerated() {
      if leads || token.opensClause, asks(tokens, index) { return true }
      if !token.traits.contains(.filler) { leads = false }
    }
    return asksForAmount(tokens)
  }

  /// "So on a bad Monday how many trucks go late": a question that comes after its circumstances.
  private static func asksForAmount(_ tokens: [Token]) -> Bool {
    guard tokens.contains(where: { $0.text == "how" }), let first = tokens.first,
      ["so", "and", "but", "then", "on", "in"].contains(first.text)
    else { return false }
    return tokens.indices.dropLast().contains { tokens[$0].text == "how" && amounts.contains(tokens[$0 + 1].text) }
  }

  private static let amounts: Set<String> = ["many", "much", "often", "long", "late", "early"]

  private static func asks(_ tokens: [Token], _ start: Int) -> Bool {
    guard start + 1 < tokens.count else { return false }
    let (first, second) = (tokens[start], tokens[start + 1])
    let goesOn = start + 2 < tokens.count
    if first.traits.contains(.auxiliary) {
      return second.traits.contains(.subject) || (second.text == "not" && goesOn)
    }
    guard first.traits.contains(.questionWord) else { return false }
    if ["who", "whose"].contains(first.text), goesOn, !second.traits.contains(.subject) { return true }
    if first.text == "what", happenings.contains(second.text) { return true }
    // "How many boxes", "what kind of lease" are questions; "what we do is" and "when you have time" are not.
    if second.traits.contains(.auxiliary) { return true }
    return ["how", "which"].contains(first.text) && sizes.contains(second.text)
  }

  private static let sizes: Set<String> = ["many", "much", "long", "often", "far", "early", "soon", "big"]
  private static let happenings: Set<String> = [
    "happened", "happens", "changed", "went", "broke", "else", "about", "made", "came",
  ]
  static let questionWords = ["how", "what", "where", "when", "who", "which", "why", "whose"]
  static let auxiliaries = [
    "do", "does", "did", "are", "is", "was", "were", "have", "has", "had", "can", "could", "would", "will", "should",
    "shall", "may", "might", "am",
  ]
  static let subjects = [
    "you", "your", "it", "that", "this", "there", "he", "she", "they", "we", "i", "anyone", "anybody", "someone",
    "somebody",
    "the", "these", "those", "any", "mr", "ms", "mrs",
  ]
}

/// Words that may stand before what somebody really says.
enum Fillers {
  static let words = [
    "hi", "hello", "hey", "so", "well", "um", "uh", "er", "erm", "ah", "oh", "yes", "okay", "right", "and", "but",
    "look",
    "listen", "good", "morning", "afternoon", "evening", "dear", "mr", "mrs", "ms", "dr", "now", "please", "sure",
    "like",
    "actually", "honestly", "frankly", "basically", "anyway", "alright", "then", "no", "see", "great", "perfect",
    "fine",
    "thanks", "sorry", "hiya", "gday", "mate", "sir", "madam", "maam", "cheers", "also", "still",
  ]
}
