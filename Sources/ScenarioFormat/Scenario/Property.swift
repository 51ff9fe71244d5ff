/// Something an author wants proved of a scenario.
package struct Property: Sendable, Hashable {
  package enum Kind: String, Codable, CaseIterable, Sendable, Hashable {
    case never, can, must
    case alwaysPossible = "always-possible"
  }

  /// What a property speaks of.
  package enum Event: Sendable, Hashable {
    case ending(String)
    case state(String)
    case fact(String)
    case won, lost, ended
    case hears(Heard, in: String?)
    case leads(Heard, in: String?)
  }

  package var kind: Kind
  package var target: Placed<Event>
  package var after: Placed<Event>?
  package var before: Placed<Event>?
  /// Stances or moves the caller may use.
  package var using: [Placed<String>]
  package var within: Int?
  package var place: SourcePlace
}
