package import Listening

/// A point of the call: who speaks, what is said on arrival, and the reactions to what the caller says.
package struct State: Sendable, Hashable {
  package var name: Placed<String>
  /// A name under `people`.
  package var who: Placed<String>?
  package var does: [ProspectAct]
  package var wants: [Placed<String>]
  package var says: Speech?
  package var line: Placed<String>?
  /// Advice from what the caller can know.
  package var hint: String?
  package var reacts: [Reaction]
  package var otherwise: Reaction
  /// The fragment it comes from; nil for the scenario's own.
  package var fragment: String?
}
