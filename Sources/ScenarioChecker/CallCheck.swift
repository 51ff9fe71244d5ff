internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Plays an inline test and says at which turn it goes another way than written.
struct CallCheck {
  let flow: Flow
  /// One that knows the scenario.
  let listener: Listener

  /// Tests use one seed: phrasing never changes the flow, and a reply may be expected in its words.
  private static let seed: UInt64 = 1

  func findings(of test: InlineTest) -> [Diagnostic] {
    var conversation = Conversation(flow, listener: listener, seed: Self.seed)
    // Before the first turn, her reply is what she picks up with.
    var replies = conversation.transcript.entries.compactMap { entry -> SpokenLine? in
      if case .prospect(let line) = entry { return line }
      return nil
    }
    var reaction: FiredReaction?
    var heard: Hearing?
    for step in test.steps {
      if conversation.call.isOver, step.value.isCallers {
        return [
          failure(
            test,
            step.place,
            "the call is over already, in '\(conversation.call.close?.ending ?? "")'",
            reaction,
            heard
          )
        ]
      }
      switch step.value {
      case .says(let text):
        heard = conversation.hear(text)
        (replies, reaction) = Self.take(conversation.say(text))
      case .means(let turn):
        heard = nil
        (replies, reaction) = Self.take(conversation.mean(turn))
      case .silence:
        heard = nil
        (replies, reaction) = Self.take(conversation.say(""))
      case .replies(let text):
        // Any of the phrasings of what was said will do: which one comes is the seed's affair.
        let phrasings = replies.flatMap(\.phrasings)
        if !phrasings.contains(where: { $0.lowercased().contains(text.lowercased()) }) {
          let said = replies.map(\.text).joined(separator: " ")
          return [failure(test, step.place, "she says \"\(said)\"", reaction, heard)]
        }
      case .stands(let expectations):
        if let wrong = expectations.compactMap({ mismatch($0, conversation.call) }).first {
          return [failure(test, step.place, wrong, reaction, heard)]
        }
      }
    }
    return ending(test, conversation, reaction, heard)
  }

  private func ending(_ test: InlineTest, _ conversation: Conversation, _ reaction: FiredReaction?, _ heard: Hearing?)
    -> [Diagnostic]
  {
    guard let ends = test.ends else { return [] }
    let place = test.steps.last { $0.value.isCallers }?.place ?? test.name.place
    guard let close = conversation.call.close else {
      return [
        failure(
          test,
          place,
          "the call is not over, it stands in '\(conversation.call.state)' with \(conversation.call.meters.summary)",
          reaction,
          heard
        )
      ]
    }
    return close.ending == ends.value ? [] : [failure(test, place, "it ends in '\(close.ending)'", reaction, heard)]
  }

  private static func take(_ effects: [CallEffect]) -> ([SpokenLine], FiredReaction?) {
    var replies: [SpokenLine] = []
    var reaction: FiredReaction?
    for effect in effects {
      switch effect {
      case .spoke(let line): replies.append(line)
      case .reacted(let fired): reaction = fired
      case .ended: break
      }
    }
    return (replies, reaction)
  }

  private func mismatch(_ expectation: Expectation, _ call: Call) -> String? {
    switch expectation {
    case .state(let name):
      let now = call.close?.ending ?? call.state
      return now == name ? nil : "the call is in '\(now)'"
    case .meter(let meter, let value):
      return call.meters[meter] == value ? nil : "\(meter.rawValue) is \(call.meters[meter])"
    case .fact(let name, let holds):
      return call.facts.contains(name) == holds
        ? nil : holds ? "'\(name)' is not remembered" : "'\(name)' is remembered"
    }
  }

  private func failure(
    _ test: InlineTest,
    _ place: SourcePlace,
    _ what: String,
    _ reaction: FiredReaction?,
    _ heard: Hearing?
  ) -> Diagnostic {
    var message = "Test '\(test.name.value)' goes another way here: \(what)."
    if let heard { message += " Heard: \(heard.summary)." }
    let related = reaction.map {
      [Diagnostic.Related(place: SourcePlace(file: $0.file, line: $0.line, column: 1), message: "this answered")]
    }
    return Diagnostic(
      "test-failed",
      at: place,
      message,
      fix: "change the call to what should happen, or the reaction that answered.",
      related: related ?? []
    )
  }
}

extension TestStep {
  var isCallers: Bool {
    switch self {
    case .says, .means, .silence: true
    case .replies, .stands: false
    }
  }
}

extension Meters {
  var summary: String { "trust \(trust), patience \(patience), interest \(interest)" }
}

extension Hearing {
  /// One line, as in `peer: introduce, state-purpose about q3`.
  var summary: String {
    let moves = (moves.map(\.move.rawValue) + customMoves.map(\.name)).joined(separator: ", ")
    let topics = topics.map(\.topic).joined(separator: ", ")
    return "\(unsure ? "unsure, perhaps " : "")\(stance.rawValue)" + (moves.isEmpty ? "" : ": \(moves)")
      + (topics.isEmpty ? "" : " about \(topics)")
  }
}
