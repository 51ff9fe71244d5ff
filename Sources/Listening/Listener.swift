/// Hears what a caller's turn means: the same words in the same context always give the same hearing.
///
/// Each sentence is read (scopes, classes, cues), turned into features, and weighed by a linear model whose weights are whole
/// numbers; pooling makes one turn of the sentences. Nothing here knows a scenario; its words come in with the context.
package struct Listener: Sendable {
  package var cues: [Cue] { data.reader.cues }
  /// Names this listener's data: the same version hears the same.
  package let version: String
  package var model: Model { data.model }
  private let data: ListenerData
  private let prepared: Prepared

  /// Raised by one whenever the code hears something differently with the same data.
  private static let revision = 4

  /// What a context needs only once a call; a class, so that hearing a line copies none of it.
  private final class Prepared: Sendable {
    let vocabulary: Vocabulary
    let topics: [Topic]
    let moves: [CustomMove]
    let classes: WordClasses
    let matcher: TopicMatcher
    let custom: CustomMoveMatcher

    init(_ vocabulary: Vocabulary, _ topics: [Topic], _ moves: [CustomMove], _ data: ListenerData) {
      self.vocabulary = vocabulary
      self.topics = topics
      self.moves = moves
      classes = WordClasses(vocabulary)
      matcher = TopicMatcher(topics)
      custom = CustomMoveMatcher(moves, data.ear, data.featurizer.classes)
    }
  }

  /// - Throws: `CueFile.Failure` when the cue or the situation file cannot be read.
  package init(
    cueFile: String,
    situationFile: String? = nil,
    model: Model = .untrained,
    modelName: String = "untrained",
    vocabulary: Vocabulary = Vocabulary(),
    topics: [Topic] = []
  ) throws {
    let situationFile = situationFile ?? EmbeddedText.files["Situation/situations.txt"] ?? ""
    data = try ListenerData(cueFile: cueFile, situationFile: situationFile, model: model)
    version = Self.version(cueFile, situationFile, modelName)
    prepared = Prepared(vocabulary, topics, [], data)
  }

  private init(_ base: Listener, _ prepared: Prepared) {
    version = base.version
    data = base.data
    self.prepared = prepared
  }

  /// The version of the listener that ships, known before anything of it is read.
  package static var standardVersion: String {
    version(
      EmbeddedText.files["Cues/cues.txt"] ?? "",
      EmbeddedText.files["Situation/situations.txt"] ?? "",
      Fingerprint.of(EmbeddedText.files["Model/model.txt"] ?? "")
    )
  }

  private static func version(_ cueFile: String, _ situationFile: String, _ modelName: String) -> String {
    "listener-\(revision)-\(Fingerprint.of(cueFile + situationFile + modelName))"
  }

  /// The listener with the cues and the model that ship with it.
  ///
  /// - Throws: `CueFile.Failure` or `ModelFile.Failure`, when a shipped file cannot be read.
  package static func standard() throws -> Listener {
    let text = EmbeddedText.files["Model/model.txt"] ?? ""
    return try Listener(
      cueFile: EmbeddedText.files["Cues/cues.txt"] ?? "",
      model: ModelFile.read(text),
      modelName: Fingerprint.of(text)
    )
  }

  /// The same listener, made ready for the words of one call.
  package func knowing(_ vocabulary: Vocabulary, _ topics: [Topic], _ moves: [CustomMove] = []) -> Listener {
    Listener(self, Prepared(vocabulary, topics, moves, data))
  }

  /// What a custom move makes of its own example lines.
  package func trial(of move: CustomMove) -> CustomMoveTrial {
    CustomMoveMatcher.trial(of: move, data.ear, data.featurizer.classes)
  }

  package func hear(_ text: String, in context: ListeningContext) -> Hearing {
    let known =
      context.vocabulary == prepared.vocabulary && context.topics == prepared.topics && context.moves == prepared.moves
    let prepared = known ? prepared : Prepared(context.vocabulary, context.topics, context.moves, data)
    return hear(text, data.situations.situation(after: context.after, acts: context.acts), prepared)
  }

  /// Hears in the words this listener was made ready for.
  package func hear(_ text: String, after: String = "", acts: [ProspectAct] = []) -> Hearing {
    hear(text, data.situations.situation(after: after, acts: acts), prepared)
  }

  private func hear(_ text: String, _ situation: Situation, _ prepared: Prepared) -> Hearing {
    let sentences = data.ear.sentences(of: text)
    let line = QuotedLine(text)
    var parts: [Judgement.Part] = []
    read(sentences, prepared.classes, situation) { read, findings, features in
      parts.append(Judgement.Part(read: read, findings: findings, score: SentenceScore(features, data.model)))
    }
    let topics = prepared.matcher.topics(in: sentences) { line.evidence($0, cue: "on the topic") }
    var hearing = Judgement(line: line, data: data, parts: parts)
      .hearing(sentences: sentences, topics: topics)
    if !prepared.moves.isEmpty {
      hearing.customMoves = prepared.custom.heard(in: parts.map { $0.read.sentence }) { line.evidence($0, cue: $1) }
      if !hearing.customMoves.isEmpty { hearing.unclear = false }
    }
    return hearing
  }

  private func read(
    _ sentences: [Sentence],
    _ classes: WordClasses,
    _ situation: Situation,
    known: KnownWords? = nil,
    _ body: (ReadSentence, [CueFinding], [Feature]) -> Void
  ) {
    let smooth = data.ear.smoothed(sentences, keeping: classes.words) {
      data.model.row(of: FeatureKey.of(.word, $0)) != nil
    }
    let words = smooth.reduce(0) { $0 + $1.tokens.count }
    let known = known ?? data.known
    var features: [Feature] = []
    features.reserveCapacity(512)
    for (index, sentence) in smooth.enumerated() {
      let place = SentencePlace(index: index, sentences: smooth.count, words: words)
      let read = ReadSentence(SharedMatter.read(sentence, classes, data.ear.lexicon), classes)
      let findings = data.reader.findings(in: read, at: place, situation)
      let echo = index == 0 ? Echo.heard(in: sentence, of: situation) : nil
      features.removeAll(keepingCapacity: true)
      data.featurizer.features(of: read, findings, at: place, situation, echo: echo, into: &features, known: known)
      body(read, findings, features)
    }
  }
}

extension Listener {
  /// The names of the cues that fire and count, for the cue file's own examples.
  ///
  /// An example may begin with what the other side said before: `[Not interested.] Fair enough.`
  package func firedCues(_ text: String, after: String = "") -> [String] {
    if after.isEmpty, text.hasPrefix("["), let close = text.firstIndex(of: "]") {
      return firedCues(String(text[text.index(after: close)...]), after: String(text[..<close].dropFirst()))
    }
    var names: [String] = []
    read(data.ear.sentences(of: text), prepared.classes, data.situations.situation(after: after, acts: [])) {
      _,
      findings,
      _ in
      names += findings.filter(data.reader.holds).map { cues[$0.cue].name }
    }
    return names
  }

  /// A sentence as the trainer learns from it.
  package struct Lesson: Sendable {
    package var words: Int
    package var features: [Feature]
    /// For each word the features that the model may put into the word's own row.
    package var wholes: [(word: UInt64, parts: [UInt64])]
  }

  /// - Parameter known: The words that lines of several authors share.
  package func lessons(of text: String, after: String = "", known: KnownWords) -> [Lesson] {
    var result: [Lesson] = []
    let situation = data.situations.situation(after: after, acts: [])
    read(data.ear.sentences(of: text), prepared.classes, situation, known: known) { read, _, features in
      result.append(Lesson(words: read.tokens.count, features: features, wholes: data.featurizer.wholes(in: read)))
    }
    return result
  }

  /// The words of a line as features see them: `Fingerprint.hash` of each.
  package func words(of text: String) -> Set<UInt64> {
    let smooth = data.ear.smoothed(data.ear.sentences(of: text), keeping: []) { _ in true }
    return Set(smooth.flatMap { $0.tokens.map(\.hash) })
  }

  /// Whether a line of the other side asks what there is to be had, what it does or what it costs.
  package static func asksAboutProduct(_ line: String) -> Bool {
    shippedSituations?.situation(after: line, acts: []).afterProductQuestion ?? false
  }

  /// The score asks without a listener at hand; nil only when the shipped file cannot be read, which a test forbids.
  private static let shippedSituations = try? SituationReader(
    file: EmbeddedText.files["Situation/situations.txt"] ?? ""
  )
}
