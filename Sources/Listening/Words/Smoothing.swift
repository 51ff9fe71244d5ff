/// Takes out what hurried or halting speech adds: "um", and words begun twice ("it's, it's quick").
enum Smoothing {
  static func smooth(_ sentence: Sentence) -> Sentence {
    guard needsWork(sentence.tokens) else { return sentence }
    var tokens: [Token] = []
    tokens.reserveCapacity(sentence.tokens.count)
    var opens = false
    for var token in sentence.tokens {
      if token.traits.contains(.hesitation) {
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

  /// Only a clause can be begun twice, so most sentences stay as they are.
  private static func needsWork(_ tokens: [Token]) -> Bool {
    for index in tokens.indices {
      if tokens[index].traits.contains(.hesitation) { return true }
      guard tokens[index].opensClause else { continue }
      for length in 1...3 where index >= length && tokens[index].hash == tokens[index - length].hash { return true }
    }
    return false
  }

  /// Removes the last one to three words when the same ones stand right before, with a pause between.
  private static func dropRepeat(_ tokens: inout [Token]) {
    let end = tokens.count
    for length in 1...3 where end >= length * 2 && tokens[end - length].opensClause {
      let repeats = (1...length).allSatisfy { tokens[end - $0].hash == tokens[end - $0 - length].hash }
      if repeats { return tokens.removeLast(length) }
    }
  }

  static let hesitations = [
    "um", "uh", "er", "erm", "uhm", "umm", "hmm", "mm", "eh", "lol", "ha", "haha",
  ]
}
