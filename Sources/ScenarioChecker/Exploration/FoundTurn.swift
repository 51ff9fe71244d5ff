internal import CallEngine

/// A turn of a call that was found and tried: what is said, and which reaction answers.
struct FoundTurn {
  var reaction: Int
  var turn: FlowTurn
  /// What the turn has to keep to, whatever its words.
  var limits: TurnSearch.Limits
}
