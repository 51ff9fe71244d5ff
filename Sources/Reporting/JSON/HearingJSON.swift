package import Listening

/// How a line was heard, for machines.
package enum HearingJSON {
  /// - Parameter without: How the line would come across without the words that carry its stance.
  package static func object(_ hearing: Hearing, without: [Counterfactual]? = nil) -> JSONValue {
    var fields = fields(hearing)
    if let without { fields["without"] = .array(without.map(counterfactual)) }
    return .object(fields)
  }

  /// One answer of a batch: moves by name only, beside the caller's own id.
  package static func batch(id: JSONValue, _ hearing: Hearing) -> JSONValue {
    var fields = fields(hearing)
    fields["id"] = id
    fields["moves"] = .array(hearing.moves.map { .string($0.move.rawValue) })
    return .object(fields)
  }

  private static func fields(_ hearing: Hearing) -> [String: JSONValue] {
    [
      "text": .string(hearing.text),
      "stance": .string(hearing.stance.rawValue),
      "confidence": .thousandths(hearing.confidence),
      "unsure": .bool(hearing.unsure),
      "unclear": .bool(hearing.unclear),
      "brokenOffAt": .optional(hearing.brokenOffAt),
      "moves": .array(hearing.moves.map(move)),
      "evidence": .array(hearing.evidence.map(evidence)),
      "topics": .array(
        hearing.topics.map { .object(["topic": .string($0.topic), "evidence": .array($0.evidence.map(evidence))]) }
      ),
      "customMoves": .array(
        hearing.customMoves.map { heard in
          .object([
            "move": .string(heard.name), "likeness": .thousandths(heard.likeness), "example": .string(heard.example),
            "evidence": .array(heard.evidence.map(evidence)),
          ])
        }
      ),
      "signals": .array(
        hearing.signals.map {
          .object(["signal": .string($0.signal.rawValue), "evidence": .array($0.evidence.map(evidence))])
        }
      ),
      "words": .int(hearing.facts.words),
      "seconds": .int(hearing.facts.seconds),
      "sentences": .int(hearing.facts.sentences),
      "questions": .int(hearing.facts.questions),
      "firstPitchSentence": .optional(hearing.facts.firstPitchSentence),
    ]
  }

  private static func move(_ heard: HeardMove) -> JSONValue {
    .object([
      "move": .string(heard.move.rawValue),
      "confidence": .thousandths(heard.confidence),
      "evidence": .array(heard.evidence.map(evidence)),
    ])
  }

  private static func counterfactual(_ change: Counterfactual) -> JSONValue {
    .object([
      "without": .array(change.without.map(evidence)), "stance": .string(change.stance.rawValue),
      "confidence": .thousandths(change.confidence), "unsure": .bool(change.unsure),
    ])
  }

  private static func evidence(_ evidence: Evidence) -> JSONValue {
    .object([
      "start": .int(evidence.start), "end": .int(evidence.end), "text": .string(evidence.text),
      "cue": .string(evidence.cue),
    ])
  }
}
