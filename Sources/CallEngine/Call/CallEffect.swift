package import Listening

/// Something that follows from an event; listed by the engine, done by the shell.
package enum CallEffect: Codable, Sendable, Hashable {
  case spoke(SpokenLine)
  case reacted(FiredReaction)
  case ended(Call.Close)
}

/// A line the other side says.
package struct SpokenLine: Codable, Sendable, Hashable {
  /// A name under the scenario's `people`.
  package var speaker: String
  package var text: String
  /// Every way the script has of saying it, the one used among them.
  package var phrasings: [String]
  /// The state in which the call is once it is said, or the ending it closes with.
  package var state: String
  package var acts: [ProspectAct]
  /// Moves or topics that would answer it; empty when the script names none.
  package var wants: [String]
  package var meters: Meters
}

/// Which rule answered a turn, and what it changed.
package struct FiredReaction: Codable, Sendable, Hashable {
  package var id: String
  package var file: String
  package var line: Int
  package var isOtherwise: Bool
  package var from: String
  package var to: String
  package var before: Meters
  package var after: Meters
  package var remembered: [String]
  package var forgot: [String]
}

/// What comes of one event.
package struct Step: Codable, Sendable, Hashable {
  package var call: Call
  package var effects: [CallEffect]
}
