/// Turns what is known about somebody into what is said to them: "Their report" becomes "your report".
///
/// Word by word, for facts of one plain sentence; what comes of it is heard and scored like any line before it is shown.
enum ToThem {
  static func said(_ fact: String) -> String {
    var words: [String] = []
    for word in fact.split(separator: " ").map(String.init) {
      words.append(secondPerson(word, isAfterYou: words.last == "you", isFirst: words.isEmpty))
    }
    return words.joined(separator: " ")
  }

  private static func secondPerson(_ word: String, isAfterYou: Bool, isFirst: Bool) -> String {
    switch word.lowercased() {
    case "they", "she", "he", "them", "him": "you"
    case "their", "her", "his": "your"
    case "theirs", "hers": "yours"
    case "was" where isAfterYou: "were"
    case "is" where isAfterYou: "are"
    case "has" where isAfterYou: "have"
    // Within a sentence of the caller's; a name keeps its capital.
    case "the", "a", "an", "in", "on", "at", "last", "two", "three", "one", "since": isFirst ? word.lowercased() : word
    default: word
    }
  }
}
