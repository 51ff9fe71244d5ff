/// A call that shows what a finding is about: said, answered, and what it changed, turn by turn.
package struct ExampleCall: Codable, Sendable, Hashable {
  package struct Turn: Codable, Sendable, Hashable {
    /// What the caller says; nil when no line is known that is heard so, and for silence.
    package var said: String?
    /// What was heard, as tests write it: `[peer: state-purpose about q3]`.
    package var meaning: String
    package var replies: [String]
    /// The reaction that answered.
    package var place: SourcePlace
    /// What it changed: `trust 3→0`, facts, and where the call went.
    package var changes: [String]

    package init(said: String?, meaning: String, replies: [String], place: SourcePlace, changes: [String]) {
      self.said = said
      self.meaning = meaning
      self.replies = replies
      self.place = place
      self.changes = changes
    }
  }

  /// What is heard when the phone is picked up.
  package var opening: [String]
  package var turns: [Turn]
  /// The ending it closes with; nil when it goes on.
  package var ending: String?
  /// Reactions without which this call could not be, in its order.
  package var turningPoints: [SourcePlace]
  /// Whether the last turn can be said again and again.
  package var goesOnForEver: Bool

  package init(opening: [String], turns: [Turn], ending: String?) {
    self.opening = opening
    self.turns = turns
    self.ending = ending
    turningPoints = []
    goesOnForEver = false
  }
}

extension ExampleCall.Turn {
  /// The caller's line as tests have it: the words, or the class.
  package var line: String { said ?? meaning }
}
