/// What the listener made of one turn: how it comes across, what it does, and which words say so.
package struct Hearing: Codable, Sendable, Hashable {
  /// The line as typed.
  package var text: String
  package var stance: Stance
  /// How sure of the stance, in thousandths.
  package var confidence: Int
  /// Too close to call: the prospect stays lukewarm and the review marks it grey.
  package var unsure: Bool
  /// In the order they occur in the line.
  package var moves: [HeardMove]
  /// The words that carry the stance; empty when it is the overall wording.
  package var evidence: [Evidence]
  package var topics: [HeardTopic]
  /// Moves of the scenario's own.
  package var customMoves: [HeardCustomMove]
  package var signals: [HeardSignal]
  package var facts: TurnFacts
  /// Nothing could be made of it: no move, no topic, and hardly a word that is known.
  package var unclear: Bool
  /// Where the other side broke in, as a scalar offset: what comes after it was typed and never heard; nil when all was.
  package var brokenOffAt: Int?

  package init(
    text: String,
    stance: Stance,
    confidence: Int,
    unsure: Bool,
    moves: [HeardMove],
    evidence: [Evidence],
    topics: [HeardTopic],
    customMoves: [HeardCustomMove] = [],
    signals: [HeardSignal],
    facts: TurnFacts,
    unclear: Bool,
    brokenOffAt: Int? = nil
  ) {
    self.text = text
    self.brokenOffAt = brokenOffAt
    self.stance = stance
    self.confidence = confidence
    self.unsure = unsure
    self.moves = moves
    self.evidence = evidence
    self.topics = topics
    self.customMoves = customMoves
    self.signals = signals
    self.facts = facts
    self.unclear = unclear
  }
}

extension Hearing {
  package func hears(_ move: Move) -> Bool { moves.contains { $0.move == move } }
  package func isAbout(_ topic: String) -> Bool { topics.contains { $0.topic == topic } }
  package func evidence(of move: Move) -> [Evidence] { moves.first { $0.move == move }?.evidence ?? [] }

  /// The first move of the turn that is more than courtesy: what "product-first" means.
  ///
  /// A greeting or a name before the pitch does not make the turn any less product-first.
  package var lead: Move? {
    let courtesies: Set<Move> = [.introduce, .smallTalk, .acknowledge]
    return moves.first { !courtesies.contains($0.move) }?.move ?? moves.first?.move
  }
}

/// A move that was heard, with the words that say so.
package struct HeardMove: Codable, Sendable, Hashable {
  package var move: Move
  /// In thousandths.
  package var confidence: Int
  package var evidence: [Evidence]

  package init(move: Move, confidence: Int, evidence: [Evidence]) {
    self.move = move
    self.confidence = confidence
    self.evidence = evidence
  }
}

/// A topic of the scenario that the turn is about.
package struct HeardTopic: Codable, Sendable, Hashable {
  package var topic: String
  package var evidence: [Evidence]

  package init(topic: String, evidence: [Evidence]) {
    self.topic = topic
    self.evidence = evidence
  }
}

/// A signal that was heard.
package struct HeardSignal: Codable, Sendable, Hashable {
  package var signal: Signal
  package var evidence: [Evidence]

  package init(signal: Signal, evidence: [Evidence]) {
    self.signal = signal
    self.evidence = evidence
  }
}

/// What can be counted about a turn.
package struct TurnFacts: Codable, Sendable, Hashable {
  package var words: Int
  /// How long it takes to say, at 150 words a minute, rounded up.
  package var seconds: Int
  package var sentences: Int
  package var questions: Int
  /// The sentence, from 1, in which the product first comes up; nil when it does not.
  package var firstPitchSentence: Int?
  /// Uses of I, of we, and of you, each with its possessive.
  package var firstPerson: Int
  package var jointPerson: Int
  package var secondPerson: Int

  package init(
    words: Int = 0,
    seconds: Int = 0,
    sentences: Int = 0,
    questions: Int = 0,
    firstPitchSentence: Int? = nil,
    firstPerson: Int = 0,
    jointPerson: Int = 0,
    secondPerson: Int = 0
  ) {
    self.words = words
    self.seconds = seconds
    self.sentences = sentences
    self.questions = questions
    self.firstPitchSentence = firstPitchSentence
    self.firstPerson = firstPerson
    self.jointPerson = jointPerson
    self.secondPerson = secondPerson
  }
}
