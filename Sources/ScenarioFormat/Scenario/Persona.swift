/// Who answers the phone: name, temper and how much they will bear.
package struct Persona: Sendable, Hashable {
  package enum Kind: String, Codable, CaseIterable, Sendable, Hashable {
    case prospect, gatekeeper, voicemail
  }

  /// Whose voice speaks for them, where one speaks at all.
  package enum Sounds: String, Codable, CaseIterable, Sendable, Hashable {
    case woman, man
  }

  package var name: Placed<String>
  package var kind: Kind
  package var firstName: String
  package var lastName: String
  package var role: String
  package var company: String
  package var temper: String
  package var meters: [Meter: MeterRange]
  /// The ending the call takes when patience is used up.
  package var atZero: Placed<String>?
  /// Seconds one turn may run before it is long-winded.
  package var listensFor: Int
  package var sounds: Sounds
  /// Seconds without a key after which they ask whether anybody is there.
  package var waitsFor: Int
  package var anytime: [Reaction]
  /// Their own words for the named lines of fragments.
  package var voice: [String: Speech]

  /// First and last name, as far as they are given.
  package var fullName: String { [firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ") }
  /// How screens call them: by last name, or by the first where there is no other.
  package var shortName: String { lastName.isEmpty ? firstName : lastName }
}
