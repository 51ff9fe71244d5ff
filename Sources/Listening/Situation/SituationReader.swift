/// Reads off the other side's line what the caller is answering.
struct SituationReader: Sendable {
  private let names: [String]
  private let program: CueProgram
  private let tokenizer: Tokenizer

  /// - Throws: `CueFile.Failure` when the file cannot be read.
  init(file: String) throws {
    let cues = try CueFile(file).cues
    var lexicon = Lexicon.builtIn
    program = CueProgram(cues, &lexicon)
    tokenizer = Tokenizer(lexicon: lexicon)
    names = cues.map(\.name)
  }

  func situation(after: String, acts: [ProspectAct]) -> Situation {
    guard !after.isEmpty else { return acts.isEmpty ? .opening : Self.situation(of: [], [], acts) }
    let sentences = tokenizer.sentences(of: after)
    var heard: Set<String> = []
    for sentence in sentences {
      let read = ReadSentence(sentence, Self.noVocabulary)
      let candidates = program.candidates(for: read)
      CueMatcher.withMatcher(program, read) { matcher in
        for candidate in candidates {
          let entry = program.entries[Int(candidate.entry)]
          matcher.forEachMatch(of: entry, at: candidate.starts, []) { _ in heard.insert(names[Int(entry.cue)]) }
        }
      }
    }
    return Self.situation(of: sentences, heard, acts)
  }

  private static let noVocabulary = WordClasses(Vocabulary())

  private static func situation(of sentences: [Sentence], _ heard: Set<String>, _ acts: [ProspectAct]) -> Situation {
    let asks = sentences.contains(where: \.isQuestion)
    let pushesBack =
      acts.contains { act in
        if case .objection = act { return true }
        return act == .brushOff
      } || (acts.isEmpty && heard.contains("pushback"))
    return Situation(
      isReply: !sentences.isEmpty,
      asks: asks,
      hasAgreed: heard.contains("agreement") && !pushesBack,
      hesitates: heard.contains("hesitates"),
      tellsOfTrouble: heard.contains("troubles"),
      afterQuestion: acts.contains(.ask) || acts.contains(.test) || (acts.isEmpty && asks),
      afterPushback: pushesBack,
      afterProductQuestion: heard.contains("asks-product"),
      afterWhoQuestion: heard.contains("asks-who"),
      afterPurposeQuestion: heard.contains("asks-purpose"),
      afterSourceQuestion: heard.contains("asks-source"),
      matter: Set(sentences.flatMap(\.tokens).filter { !$0.traits.contains(.stopWord) }.map(\.stemHash))
    )
  }
}
