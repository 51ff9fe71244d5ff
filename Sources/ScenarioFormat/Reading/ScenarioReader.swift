internal import Listening

/// A scenario file as it stands, before its people and fragments are found.
struct ScenarioDraft {
  var place: SourcePlace
  /// The lines of the file.
  var lines: [RawLine]
  var title: String
  var level: Scenario.Level
  var passing: Scenario.Passing?
  var briefing: Briefing?
  var people: [(name: Placed<String>, persona: Placed<String>)]
  var uses: [Placed<String>]
  var facts: [Placed<String>]
  var vocabulary: Vocabulary
  var topics: [Topic]
  var topicPlaces: [Placed<String>]
  var moves: [WrittenMove]
  var opening: Placed<String>?
  var states: [State]
  var anytime: [Reaction]
  var endings: [Ending]
  var voice: [String: Speech]
  var voicePlaces: [Placed<String>]
  var weights: [Placed<String>: Placed<Int>]
  var properties: [Property]
  var tests: [InlineTest]
}

/// Reads a scenario file.
struct ScenarioReader {
  let findings: Findings

  func draft(_ document: YAMLDocument) -> ScenarioDraft? {
    guard let root = document.root, let reader = MappingReader(root, as: .scenario, findings: findings) else {
      return nil
    }
    FormatVersion.check(reader)
    let title = reader.requiredText("title", fix: "write one line that tells this call from others.")
    if !reader.has("briefing") {
      reader.missing("briefing", fix: "write 'briefing:' with you, calling, known and purpose.")
    }
    if reader.isEmpty("people") {
      reader.missing("people", fix: "write 'people:' and under it 'weber: personas/cfo-logistics'.")
    }
    let opening = reader.requiredName("opening", fix: "name the state in which the phone is picked up.")
    if reader.isEmpty("states") { reader.missing("states", fix: "write 'states:' and the first one below it.") }
    if reader.isEmpty("endings") { reader.missing("endings", fix: "write 'endings:' and for each 'name: outcome'.") }
    let topics = TopicReader(findings: findings)
    let moves = CustomMoveReader(findings: findings).moves(reader.entries("moves"))
    let customMoves = moves.map(\.value.name)
    let reactions = ReactionReader(findings: findings, customMoves: customMoves)
    return ScenarioDraft(
      place: reader.place,
      lines: document.lines,
      title: title?.value ?? "",
      level: level(reader),
      passing: passing(reader),
      briefing: reader.node("briefing").flatMap { BriefingReader(findings: findings).briefing($0) },
      people: people(reader),
      uses: reader.names("uses"),
      facts: reader.names("remembers"),
      vocabulary: topics.vocabulary(reader.entries("vocabulary")),
      topics: topics.topics(reader.entries("topics")),
      topicPlaces: reader.entries("topics").map(\.key),
      moves: moves,
      opening: opening,
      states: StateReader(findings: findings, fragment: nil, customMoves: customMoves).states(reader.entries("states")),
      anytime: reader.list("anytime").enumerated().compactMap { reactions.reaction($1, id: "anytime/\($0 + 1)") },
      endings: reader.entries("endings").compactMap { EndingReader(findings: findings).ending($0) },
      voice: VoiceReader.voice(reader),
      voicePlaces: reader.entries("voice").map(\.key),
      weights: weights(reader),
      properties: reader.list("proves").compactMap { PropertyReader(findings: findings).property($0) },
      tests: reader.list("tests").compactMap { TestReader(findings: findings, customMoves: customMoves).test($0) }
    )
  }

  private func level(_ reader: MappingReader) -> Scenario.Level {
    guard let name = reader.text("level") else { return .medium }
    if let level = Scenario.Level(rawValue: name.value) { return level }
    findings.unknown("unknown-level", "level", name, known: Scenario.Level.allCases.map(\.rawValue))
    return .medium
  }

  private func passing(_ reader: MappingReader) -> Scenario.Passing? {
    guard let name = reader.text("passing") else { return nil }
    if let passing = Scenario.Passing(rawValue: name.value) { return passing }
    findings.unknown("unknown-kind", "way to pass by", name, known: Scenario.Passing.allCases.map(\.rawValue))
    return nil
  }

  private func people(_ reader: MappingReader) -> [(name: Placed<String>, persona: Placed<String>)] {
    reader.entries("people").compactMap { entry in
      guard case .text(let path, let place, _) = entry.value, !path.isEmpty else {
        findings.error(
          "wrong-kind",
          at: entry.value.place,
          "'\(entry.key.value)' names a persona file.",
          fix: "write '\(entry.key.value): personas/…'."
        )
        return nil
      }
      return (entry.key, Placed(path, at: place))
    }
  }

  private func weights(_ reader: MappingReader) -> [Placed<String>: Placed<Int>] {
    var weights: [Placed<String>: Placed<Int>] = [:]
    for entry in reader.entries("scoring") {
      guard case .text(let text, let place, _) = entry.value, let weight = Int(text) else {
        findings.error(
          "wrong-kind",
          at: entry.value.place,
          "'\(entry.key.value)' needs a whole number, but this is \(MappingReader.shown(entry.value)).",
          fix: "write '\(entry.key.value): 10'."
        )
        continue
      }
      guard (0...100).contains(weight) else {
        findings.error(
          "out-of-range",
          at: entry.value.place,
          "A weight goes from 0 to 100.",
          fix: "write '\(entry.key.value): 10'."
        )
        continue
      }
      weights[entry.key] = Placed(weight, at: place)
    }
    return weights
  }
}

/// Reads an ending: its outcome alone, or with what is said and what it counts as.
struct EndingReader {
  let findings: Findings

  func ending(_ entry: PlacedNode.Entry) -> Ending? {
    if case .text(let text, let place, _) = entry.value {
      let outcome = outcome(Placed(text, at: place))
      return Ending(name: entry.key, outcome: outcome, result: outcome.result)
    }
    guard let reader = MappingReader(entry.value, as: .ending, findings: findings) else { return nil }
    let name = reader.requiredText("outcome", fix: "write how the call closed: 'outcome: next-step-agreed'.")
    let outcome = name.map(outcome) ?? .noAnswer
    var result = outcome.result
    if let counts = reader.text("counts") {
      if let known = CallResult(rawValue: counts.value) {
        result = known
      } else {
        findings.unknown("unknown-result", "result", counts, known: CallResult.allCases.map(\.rawValue))
      }
    }
    return Ending(name: entry.key, outcome: outcome, result: result, says: reader.speech("says"))
  }

  /// One that is not known stands for another, so that reading can go on and the ending's name is known.
  private func outcome(_ name: Placed<String>) -> Outcome {
    if let outcome = Outcome(rawValue: name.value) { return outcome }
    findings.unknown("unknown-outcome", "outcome", name, known: Outcome.allCases.map(\.rawValue))
    return .noAnswer
  }
}

/// Reads topics and vocabulary.
struct TopicReader {
  let findings: Findings

  func topics(_ entries: [PlacedNode.Entry]) -> [Topic] {
    entries.compactMap { entry in
      guard let reader = MappingReader(entry.value, as: .topic, findings: findings) else { return nil }
      let words = reader.phrases("words")
      let lines = reader.speech("lines")?.variants.map(\.value) ?? []
      if reader.isEmpty("words"), reader.isEmpty("lines") {
        reader.missing("words", fix: "list the words by which it is recognised.")
      }
      return Topic(name: entry.key.value, words: words, lines: lines)
    }
  }

  func vocabulary(_ entries: [PlacedNode.Entry]) -> Vocabulary {
    var vocabulary = Vocabulary()
    for entry in entries {
      guard let wordClass = Vocabulary.WordClass(rawValue: entry.key.value) else {
        findings.unknown(
          "unknown-word-class",
          "class of words",
          entry.key,
          known: Vocabulary.WordClass.allCases.map(\.rawValue)
        )
        continue
      }
      vocabulary.phrases[wordClass] = MappingReader.words(entry.value, of: entry.key.value, findings).map(\.value)
    }
    return vocabulary
  }
}
