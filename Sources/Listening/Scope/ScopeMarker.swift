/// Marks each word of a sentence as negated, quoted, ours or yours.
enum ScopeMarker {
  static func mark(_ sentence: Sentence, ours: Set<String>, yours: Set<String>) -> [TokenScope] {
    let words = sentence.tokens.map(\.text)
    let negations = Negation.scopes(words, sentence.tokens.map(\.opensClause))
    let reported = ReportedSpeech.scopes(words, sentence.tokens.map(\.opensClause))
    let owners = Ownership.scopes(words, ours: ours, yours: yours)
    return sentence.tokens.indices.map { index in
      TokenScope(
        negatedAt: negations[index],
        isQuoted: sentence.tokens[index].isQuoted || reported[index],
        owner: owners[index]
      )
    }
  }
}
