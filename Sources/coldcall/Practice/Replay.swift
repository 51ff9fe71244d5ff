internal import CallEngine
internal import CallJournal
internal import Listening
internal import ScenarioFormat

/// What the journal calls the things a caller does.
enum TurnKind: String {
  case said, silence
  case hungUp = "hung-up"
  /// Takes back the last turn; `text` holds how many.
  case rewound
}

/// Plays recorded turns again: the same turns always make the same call.
enum Replay {
  static func conversation(_ scenario: Scenario, listener: Listener, seed: UInt64, turns: [TurnRecord]) -> Conversation
  {
    var rewinding = RewindableCall(Conversation(scenario, listener: listener, seed: seed))
    for turn in turns { rewinding.take(turn) }
    return rewinding.conversation
  }
}

/// A conversation that remembers each of its earlier points.
struct RewindableCall {
  private(set) var conversation: Conversation
  private var earlier: [Conversation] = []

  init(_ conversation: Conversation) {
    self.conversation = conversation
  }

  /// How many turns can be taken back.
  var depth: Int { earlier.count }

  /// Takes a turn that the conversation has heard.
  mutating func take(_ hearing: Hearing, seconds: Int) {
    earlier.append(conversation)
    conversation.take(hearing, seconds: seconds)
  }

  mutating func hangUp() { conversation.hangUp() }

  /// - Returns: The line that was taken back first, to be mended.
  mutating func rewind(_ count: Int) -> String? {
    guard count > 0, earlier.count >= count else { return nil }
    let line = conversation.transcript.turns.suffix(count).first?.text
    conversation = earlier[earlier.count - count]
    earlier.removeLast(count)
    return line
  }

  mutating func take(_ turn: TurnRecord) {
    switch TurnKind(rawValue: turn.kind) {
    case .said, .silence:
      let hearing = conversation.hear(turn.text)
      take(hearing, seconds: turn.seconds ?? hearing.facts.seconds)
    case .hungUp: hangUp()
    case .rewound: _ = rewind(Int(turn.text) ?? 1)
    case nil: break
    }
  }
}
