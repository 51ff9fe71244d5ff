/// Takes out what hurried or halting speech adds: "um", and words begun twice ("it's, it's quick").
enum Smoothing {
  static func smooth(_ sentence: Sentence) -> Sentence {
    var tokens: [Token] = []
    var opens = false
    for var token in sentence.tokens {
      if hesitations.contains(token.text) {
        opens = opens || token.opensClause
        continue
      }
      token.opensClause = token.opensClause || opens
      opens = false
      tokens.append(token)
      dropRepeat(&tokens)
    }
    // A sentence of nothing but "um" stays what it is.
    guard !tokens.isEmpty else { return sentence }
    return Sentence(tokens: tokens, isQuestion: sentence.isQuestion || Questions.looksLikeQuestion(tokens))
  }

  /// Removes the last one to three words when the same ones stand right before, with a pause between.
  private static func dropRepeat(_ tokens: inout [Token]) {
    for length in 1...3 where tokens.count >= length * 2 {
      let again = tokens.suffix(length)
      let before = tokens.dropLast(length).suffix(length)
      guard again.first?.opensClause == true, again.map(\.text) == before.map(\.text) else { continue }
      tokens.removeLast(length)
      return
    }
  }

  private static let hesitations: Set<String> = [
    "um", "uh", "er", "erm", "uhm", "umm", "hmm", "mm", "eh", "lol", "ha", "haha",
  ]
}
