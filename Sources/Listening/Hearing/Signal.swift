/// Something worth a note about a turn that is neither a stance nor a move, such as feigned acquaintance.
package enum Signal: String, Codable, CaseIterable, Sendable, Hashable {
  /// Speaks as if the two had met, when nothing says they have.
  case falseFamiliarity = "false-familiarity"
  /// Denies that this is a cold or a sales call.
  case deniesColdCall = "denies-cold-call"
  /// Claims a contact, an invitation or an appointment that does not exist.
  case inventedContact = "invented-contact"
  /// Makes itself smaller by hedging: "just", "maybe", "sort of".
  case hedge
  /// Threatens, frightens, blames, sneers or insults.
  case hostility
  /// Leaves the other side an easy no.
  case easyNo = "easy-no"
}
