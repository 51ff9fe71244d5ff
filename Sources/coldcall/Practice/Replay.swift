internal import CallEngine
internal import CallJournal
internal import Listening
internal import ScenarioFormat

/// What the journal calls the things a caller does.
enum TurnKind: String {
  case said, silence
  case hungUp = "hung-up"
  /// Takes back turns; `text` holds how many, silences among them.
  case rewound
  /// Something the caller wrote down for themself; nobody hears it.
  case noted
}

/// Plays recorded turns again: the same turns always make the same call.
enum Replay {
  static func conversation(_ scenario: Scenario, listener: Listener, seed: UInt64, turns: [TurnRecord]) -> Conversation
  {
    call(scenario, listener: listener, seed: seed, turns: turns).conversation
  }

  /// The same with what was taken back and written down on the way.
  static func call(_ scenario: Scenario, listener: Listener, seed: UInt64, turns: [TurnRecord]) -> RewindableCall {
    var rewinding = RewindableCall(Conversation(scenario, listener: listener, seed: seed))
    for turn in turns { rewinding.take(turn) }
    return rewinding
  }
}

/// A conversation that remembers each of its earlier points, and every way it was taken before it was taken back.
struct RewindableCall {
  private(set) var conversation: Conversation
  private var earlier: [Conversation] = []
  /// Ways the call took before they were taken back, the newest last.
  private(set) var branches: [Branch] = []
  private(set) var notes: [String] = []

  /// A way the call went until it was taken back.
  struct Branch {
    /// Turns of the caller that the branches share.
    var shared: Int
    var conversation: Conversation
  }

  init(_ conversation: Conversation) {
    self.conversation = conversation
  }

  /// How many lines can be taken back.
  var depth: Int { conversation.transcript.turns.suffix(earlier.count).count { !$0.isSilence } }

  /// Takes a turn that the conversation has heard.
  mutating func take(_ hearing: Hearing, seconds: Int) {
    earlier.append(conversation)
    conversation.take(hearing, seconds: seconds)
  }

  /// Lends the call a listener that was still being read when it began.
  mutating func listen(with listener: Listener) { conversation.listen(with: listener) }

  mutating func hangUp() { conversation.hangUp() }

  mutating func note(_ text: String) { notes.append(text) }

  /// Turns that go when so many lines are taken back: silences after a line go with it.
  func turns(for lines: Int) -> Int? {
    var left = lines
    for (index, turn) in conversation.transcript.turns.suffix(earlier.count).reversed().enumerated()
    where !turn.isSilence {
      left -= 1
      if left == 0 { return index + 1 }
    }
    return nil
  }

  /// - Parameter count: Turns, silences among them.
  /// - Returns: The line that was taken back first, to be mended.
  mutating func rewind(_ count: Int) -> String? {
    guard count > 0, earlier.count >= count else { return nil }
    let line = conversation.transcript.turns.suffix(count).first?.text
    let before = earlier[earlier.count - count]
    branches.append(Branch(shared: before.transcript.turns.count, conversation: conversation))
    conversation = before
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
    case .noted: note(turn.text)
    case nil: break
    }
  }
}
