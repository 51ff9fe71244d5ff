package import Scoring

/// A scorecard, for machines.
package enum ScorecardJSON {
  /// - Parameter session: nil when nothing is kept, so that the line depends on nothing but the call.
  package static func object(_ card: Scorecard, scenario: String, digest: String, seed: UInt64, session: String?)
    -> JSONValue
  {
    .object([
      "event": .string("scorecard"),
      "score": .optional(card.score),
      "criteria": .array(card.items.map(item)),
      "flags": .array(card.flags.map(flag)),
      "facts": facts(card.facts),
      "rubric": .string(card.rubric),
      "scenario": .string(scenario),
      "digest": .string(digest),
      "seed": .int(Int(clamping: seed)),
      "session": .optional(session),
    ])
  }

  private static func item(_ item: Scorecard.Item) -> JSONValue {
    .object([
      "id": .string(item.id),
      "criterion": .string(item.criterion),
      "title": .string(item.title),
      "passed": .optional(item.passed),
      "weight": .int(item.weight),
      "evidence": .array(item.evidence.map(quote)),
      "advice": .optional(item.advice),
    ])
  }

  private static func flag(_ flag: CallFlag) -> JSONValue {
    .object([
      "flag": .string(flag.kind.rawValue), "message": .string(flag.message),
      "evidence": .array(flag.evidence.map(quote)),
    ])
  }

  static func quote(_ quote: QuotedWords) -> JSONValue {
    .object(["turn": .int(quote.turn), "start": .int(quote.start), "end": .int(quote.end), "text": .string(quote.text)])
  }

  private static func facts(_ facts: CallFacts) -> JSONValue {
    .object([
      "turns": .int(facts.turns), "callerWords": .int(facts.callerWords), "prospectWords": .int(facts.prospectWords),
      "talkShare": .int(facts.talkShare), "longestTurn": .int(facts.longestTurn), "questions": .int(facts.questions),
      "i": .int(facts.firstPerson), "we": .int(facts.jointPerson), "you": .int(facts.secondPerson),
      "brushOffs": .int(facts.brushOffs), "seconds": .int(facts.seconds),
    ])
  }
}
