/// Hears what a caller's turn means: the same words in the same context always give the same hearing.
///
/// Cues find wordings in each sentence, scopes say under which sign they stand, heads weigh them, pooling makes one turn of
/// them. Nothing here knows a scenario; its words come in with the context.
package struct Listener: Sendable {
  package let cues: [Cue]
  /// Names this listener's data: the same version hears the same.
  package let version: String
  private let heads: HandWeightedHeads
  private let prepared: Prepared
  private let spelling: Spelling
  /// The patterns of each cue, made ready for matching.
  private let patterns: [[CompiledPattern]]
  private let lexicon: Lexicon

  /// Raised by one whenever the code hears something differently with the same cues.
  private static let revision = 1

  /// The sentences of one turn, and how many words they have together.
  private struct Turn {
    static let shortest = 14
    var sentences: [Sentence]
    var words: Int
  }

  /// What a context needs only once a call.
  private struct Prepared: Sendable {
    var vocabulary: Vocabulary
    var topics: [Topic]
    var classes: WordClasses
    var matcher: TopicMatcher

    init(_ vocabulary: Vocabulary, _ topics: [Topic]) {
      self.vocabulary = vocabulary
      self.topics = topics
      classes = WordClasses(vocabulary)
      matcher = TopicMatcher(topics)
    }
  }

  /// - Throws: `CueFile.Failure` when the cue file cannot be read.
  package init(cueFile: String, vocabulary: Vocabulary = Vocabulary(), topics: [Topic] = []) throws {
    cues = try CueFile(cueFile).cues
    version = "listener-\(Self.revision)-\(Fingerprint.of(cueFile))"
    var lexicon = Lexicon()
    patterns = cues.map { cue in cue.patterns.map { CompiledPattern($0, &lexicon) } }
    self.lexicon = lexicon
    heads = HandWeightedHeads(cues: cues)
    spelling = Spelling(Set(cues.flatMap(\.patterns).flatMap(\.words)))
    prepared = Prepared(vocabulary, topics)
  }

  private init(_ base: Listener, _ prepared: Prepared) {
    cues = base.cues
    version = base.version
    heads = base.heads
    spelling = base.spelling
    patterns = base.patterns
    lexicon = base.lexicon
    self.prepared = prepared
  }

  /// The listener with the cues that ship with it.
  package static func standard() throws -> Listener {
    try Listener(cueFile: EmbeddedText.files["Cues/cues.txt"] ?? "")
  }

  /// The same listener, made ready for the words of one call.
  package func knowing(_ vocabulary: Vocabulary, _ topics: [Topic]) -> Listener {
    Listener(self, Prepared(vocabulary, topics))
  }

  package func hear(_ text: String, in context: ListeningContext) -> Hearing {
    let known = context.vocabulary == prepared.vocabulary && context.topics == prepared.topics
    return hear(text, Situation(context), known ? prepared : Prepared(context.vocabulary, context.topics))
  }

  /// Hears in the words this listener was made ready for.
  package func hear(_ text: String, after: String = "", acts: [ProspectAct] = []) -> Hearing {
    hear(text, Situation(ListeningContext(after: after, acts: acts)), prepared)
  }

  private func hear(_ text: String, _ situation: Situation, _ prepared: Prepared) -> Hearing {
    let sentences = Tokenizer.sentences(of: text)
    let turn = self.turn(of: sentences, prepared)
    let line = QuotedLine(text)
    var judgement = Judgement(line: line, cues: cues)
    for (index, sentence) in turn.sentences.enumerated() {
      let firings = firings(in: sentence, at: index, of: turn, situation, prepared.classes)
      let features = firings.map(\.feature)
      var scores = heads.score(features)
      let counted = firings.filter { heads.counts($0.feature) }
      if index == 0, let echo = Echo.heard(in: sentence, of: situation) {
        scores.moves[.acknowledge, default: 0] += 200
        judgement.addEcho(echo)
      }
      judgement.add(sentence, index: index, scores, counted.map(\.firing))
    }
    let topics = prepared.matcher.topics(in: sentences) { line.evidence($0, cue: "on the topic") }
    return judgement.hearing(sentences: sentences, topics: topics)
  }

  /// The sentences as cues read them: without stammering, with mistyped words put right.
  private func turn(of sentences: [Sentence], _ prepared: Prepared) -> Turn {
    let smooth = sentences.map { spelling.repaired(Smoothing.smooth($0), keeping: prepared.classes.words) }
    return Turn(sentences: smooth, words: smooth.reduce(0) { $0 + $1.tokens.count })
  }

  private func firings(
    in sentence: Sentence,
    at index: Int,
    of turn: Turn,
    _ situation: Situation,
    _ classes: WordClasses
  ) -> [(firing: CueFiring, feature: SentenceFeature)] {
    let scopes = ScopeMarker.mark(sentence, ours: classes.ours, yours: classes.yours)
    let matcher = CueMatcher(sentence: sentence, spans: classes.spans(in: sentence), lexicon: lexicon)
    return cues.indices.compactMap { cue in
      guard mayFire(cues[cue], at: index, of: turn, situation) else { return nil }
      var denied: (firing: CueFiring, feature: SentenceFeature)?
      for pattern in patterns[cue] {
        let accepts = { (match: Range<Int>) in isOwnedRightly(cues[cue], match, scopes) }
        for match in matcher.matches(of: pattern, where: accepts) {
          let scope = Self.scope(of: match, scopes, saysNo: pattern.saysNo)
          let found = (CueFiring(cue: cue, sentence: index, tokens: match), SentenceFeature(cue: cue, scope: scope))
          if heads.counts(found.1) { return found }
          denied = denied ?? found
        }
      }
      // "No slides, but our platform is quick": only when every place is denied or quoted does the cue stay silent.
      return denied
    }
  }

  private func mayFire(_ cue: Cue, at index: Int, of turn: Turn, _ situation: Situation) -> Bool {
    let sentence = turn.sentences[index]
    return cue.conditions.allSatisfy { condition in
      switch condition {
      case .question: sentence.isQuestion
      case .statement: !sentence.isQuestion
      case .afterQuestion: situation.afterQuestion
      case .afterPushback: situation.afterPushback
      case .afterProductQuestion: situation.afterProductQuestion
      case .afterAnything: situation.isReply
      case .afterWhoQuestion: situation.afterWhoQuestion
      case .afterPurposeQuestion: situation.afterPurposeQuestion
      case .afterSourceQuestion: situation.afterSourceQuestion
      case .afterStatement: situation.isReply && !situation.asks
      case .unagreed: !situation.hasAgreed
      case .opening: !situation.isReply
      case .first: index == 0
      case .last: index == turn.sentences.count - 1
      case .alone: turn.sentences.count == 1
      case .short: turn.words <= Turn.shortest
      case .long: turn.words > Turn.shortest
      case .notYours, .ours, .yours: true
      }
    }
  }

  private func isOwnedRightly(_ cue: Cue, _ match: Range<Int>, _ scopes: [TokenScope]) -> Bool {
    cue.conditions.allSatisfy { condition in
      switch condition {
      case .notYours: scopes[match.upperBound - 1].owner != .yours
      case .ours: match.contains { scopes[$0].owner == .ours }
      case .yours: match.contains { scopes[$0].owner == .yours }
      default: true
      }
    }
  }

  /// A "not" inside the matched words negates them too, unless the pattern asks for one itself.
  private static func scope(
    of match: Range<Int>,
    _ scopes: [TokenScope],
    saysNo: Bool
  ) -> SentenceFeature.Scope {
    if match.contains(where: { scopes[$0].isQuoted }) { return .quoted }
    let negated = match.contains { index in scopes[index].negatedAt.map { $0 < match.lowerBound || !saysNo } ?? false }
    return negated ? .negated : .plain
  }
}

extension Listener {
  /// The names of the cues that fire and count, for the cue file's own examples.
  ///
  /// An example may begin with what the other side said before: `[Not interested.] Fair enough.`
  package func firedCues(_ text: String, after: String = "") -> [String] {
    let situation = Situation(ListeningContext(after: after))
    if after.isEmpty, text.hasPrefix("["), let close = text.firstIndex(of: "]") {
      return firedCues(String(text[text.index(after: close)...]), after: String(text[..<close].dropFirst()))
    }
    let turn = turn(of: Tokenizer.sentences(of: text), prepared)
    let firings = turn.sentences.enumerated().flatMap { index, sentence in
      self.firings(in: sentence, at: index, of: turn, situation, prepared.classes)
    }
    return firings.filter { heads.counts($0.feature) }.map { cues[$0.firing.cue].name }
  }
}

extension Listener {
  /// Whether a line of the other side asks what there is to be had, what it does or what it costs.
  package static func asksAboutProduct(_ line: String) -> Bool {
    Situation(ListeningContext(after: line)).afterProductQuestion
  }
}
