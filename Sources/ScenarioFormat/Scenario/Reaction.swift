package import Listening

/// A rule of the script: hears X, when Y holds: changes, says, goes.
package struct Reaction: Sendable, Hashable {
  /// Stable within one version of the scenario: the state, and the place in it.
  package var id: String
  package var place: SourcePlace
  package var condition: TurnCondition
  package var when: Guard?
  package var once: Bool
  package var meters: [Meter: Int]
  package var remembers: [Placed<String>]
  package var forgets: [Placed<String>]
  package var does: [ProspectAct]
  /// Moves or topics that would answer her line.
  package var wants: [Placed<String>]
  package var says: Speech?
  /// The name under which a persona or scenario may put these words into its own voice.
  package var line: Placed<String>?
  package var goes: Placed<String>?
  package var samples: [Placed<String>]
}

/// What a turn must be for a reaction to fit; all that is given must hold.
package struct TurnCondition: Sendable, Hashable {
  package var hears: [Heard] = []
  package var hearsAny: [Heard] = []
  package var notHears: [Heard] = []
  package var leads: [Move] = []
  package var stances: [Stance] = []
  package var notStances: [Stance] = []
  package var about: [Placed<String>] = []
  package var notAbout: [Placed<String>] = []

  package init() {}
}

/// What one can hear: a move, one of the scenario's own, or one of three things that are no move.
package enum Heard: Sendable, Hashable {
  case move(Move)
  /// A move of the scenario's own.
  case customMove(String)
  /// She let it run as long as she could bear.
  case longWinded
  /// Nothing was said.
  case silence
  /// Nothing could be made of it.
  case unclear

  package static let names: [String] = Move.allCases.map(\.rawValue) + ["long-winded", "silence", "unclear"]

  /// - Parameter customMoves: Names of the scenario's own moves.
  package init?(name: String, customMoves: [String] = []) {
    switch name {
    case _ where customMoves.contains(name): self = .customMove(name)
    case "long-winded": self = .longWinded
    case "silence": self = .silence
    case "unclear": self = .unclear
    default:
      guard let move = Move(rawValue: name) else { return nil }
      self = .move(move)
    }
  }

  package var name: String {
    switch self {
    case .move(let move): move.rawValue
    case .customMove(let name): name
    case .longWinded: "long-winded"
    case .silence: "silence"
    case .unclear: "unclear"
    }
  }
}
