internal import Listening

/// What a name in a scenario file stands for.
package enum Naming: String, CaseIterable, Sendable {
  /// A move, one of the scenario's own, or long-winded, silence and unclear.
  case heard
  /// One of the sixteen moves.
  case move
  /// A move of the scenario's own.
  case customMove
  case stance
  /// A stance or a move, as the caller of a property may use.
  case means
  /// A move or a topic that answers her.
  case answer
  /// What a turn can be about: a topic, or known and nothing.
  case matter
  case topic
  case fact
  case state
  case ending
  /// Where a reaction goes: a state, an ending, or back.
  case goal
  /// A name under `people`.
  case person
  /// A line that a persona or scenario may put into its own words.
  case line
  /// A file below the folder, without its ending.
  case file
  /// A word or phrase of the call.
  case phrase
  /// A check or criterion of the rubric.
  case check
}

extension Naming {
  /// The names that are there in every scenario.
  package var known: [String] {
    switch self {
    case .heard: Heard.names
    case .move: Move.allCases.map(\.rawValue)
    case .stance: Stance.allCases.map(\.rawValue)
    case .means: Stance.allCases.map(\.rawValue) + Move.allCases.map(\.rawValue)
    case .answer: Move.allCases.map(\.rawValue) + ["known"]
    case .matter: ["known", "nothing"]
    case .goal: ["back"]
    case .customMove, .topic, .fact, .state, .ending, .person, .line, .file, .phrase, .check: []
    }
  }

  /// Which names there can be beside the known ones.
  package enum Others: Sendable {
    case none
    /// Lower-case words with hyphens.
    case plainNames
    case anyText
  }

  package var others: Others {
    switch self {
    case .move, .stance, .means: .none
    case .heard, .customMove, .fact, .state, .ending, .goal: .plainNames
    case .answer, .matter, .topic, .person, .line, .file, .phrase, .check: .anyText
    }
  }

  /// What the schema calls the list of them.
  var id: String { rawValue + "-name" }
}
