/// Finds questions by their build, since hurried typing leaves the question mark out.
enum Questions {
  static func looksLikeQuestion(_ tokens: [Token]) -> Bool {
    clauseStarts(tokens).contains { asks(tokens[$0...].prefix(4).map(\.text)) } || asksForAmount(tokens.map(\.text))
  }

  /// "So on a bad Monday how many trucks go late": a question that comes after its circumstances.
  private static func asksForAmount(_ words: [String]) -> Bool {
    guard let first = words.first, ["so", "and", "but", "then", "on", "in"].contains(first) else { return false }
    return words.indices.dropLast().contains { words[$0] == "how" && amounts.contains(words[$0 + 1]) }
  }

  private static let amounts: Set<String> = ["many", "much", "often", "long", "late", "early"]

  private static func clauseStarts(_ tokens: [Token]) -> [Int] {
    var starts: [Int] = []
    var leading = true
    for (index, token) in tokens.enumerated() {
      if leading || token.opensClause { starts.append(index) }
      if !Fillers.contains(token.text) { leading = false }
    }
    return starts
  }

  private static func asks(_ words: [String]) -> Bool {
    guard words.count > 1 else { return false }
    if auxiliaries.contains(words[0]) { return subjects.contains(words[1]) || (words[1] == "not" && words.count > 2) }
    guard wh.contains(words[0]) else { return false }
    if ["who", "whose"].contains(words[0]), words.count > 2, !subjects.contains(words[1]) { return true }
    if words[0] == "what", happenings.contains(words[1]) { return true }
    // "How many boxes", "what kind of lease" are questions; "what we do is" and "when you have time" are not.
    if auxiliaries.contains(words[1]) { return true }
    return ["how", "which"].contains(words[0])
      && ["many", "much", "long", "often", "far", "early", "soon", "big"].contains(words[1])
  }

  private static let happenings: Set<String> = [
    "happened", "happens", "changed", "went", "broke", "else", "about", "made", "came",
  ]
  private static let wh: Set<String> = ["how", "what", "where", "when", "who", "which", "why", "whose"]
  private static let auxiliaries: Set<String> = [
    "do", "does", "did", "are", "is", "was", "were", "have", "has", "had", "can", "could", "would", "will", "should",
    "shall", "may", "might", "am",
  ]
  private static let subjects: Set<String> = [
    "you", "your", "it", "that", "this", "there", "he", "she", "they", "we", "i", "anyone", "anybody", "someone",
    "somebody",
    "the", "these", "those", "any", "mr", "ms", "mrs",
  ]
}

/// Words that may stand before what somebody really says.
enum Fillers {
  static func contains(_ word: String) -> Bool { all.contains(word) }

  private static let all: Set<String> = [
    "hi", "hello", "hey", "so", "well", "um", "uh", "er", "erm", "ah", "oh", "yes", "okay", "right", "and", "but",
    "look",
    "listen", "good", "morning", "afternoon", "evening", "dear", "mr", "mrs", "ms", "dr", "now", "please", "sure",
    "like",
    "actually", "honestly", "frankly", "basically", "anyway", "alright", "then", "no", "see", "great", "perfect",
    "fine",
    "thanks", "sorry", "hiya", "gday", "mate", "sir", "madam", "maam", "cheers", "also", "still",
  ]
}
