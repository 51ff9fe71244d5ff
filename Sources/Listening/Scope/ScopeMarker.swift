/// Marks each word of a sentence as negated, quoted, ours or yours.
enum ScopeMarker {
  static func mark(_ sentence: Sentence, ours: Set<String>, yours: Set<String>) -> [TokenScope] {
    var scopes = sentence.tokens.map { TokenScope(negatedAt: nil, isQuoted: $0.isQuoted, owner: nil) }
    Negation.mark(sentence.tokens, &scopes)
    ReportedSpeech.mark(sentence.tokens, &scopes)
    Ownership.mark(sentence.tokens, ours: ours, yours: yours, &scopes)
    return scopes
  }
}
