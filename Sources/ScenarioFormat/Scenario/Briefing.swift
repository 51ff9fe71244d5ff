/// What the caller may know before dialling.
package struct Briefing: Sendable, Hashable {
  /// Who the caller is in this call.
  package struct Caller: Sendable, Hashable {
    package var name: String
    package var role: String
    package var company: String
    /// The core story: what we do for them, in two or three sentences.
    package var story: String

    package var firstName: String { String(name.prefix { $0 != " " }) }
    package var lastName: String { name.contains(" ") ? String(name.drop { $0 != " " }.dropFirst()) : "" }
  }

  /// Something true about the other side, which the caller may bring up.
  package struct KnownFact: Sendable, Hashable {
    package var name: Placed<String>
    package var fact: String
    package var words: [String]
  }

  package var you: Caller
  /// Whether the caller may come as themself instead, with their own name, company and story.
  package var yourself: Bool
  package var calling: String
  package var known: [KnownFact]
  package var purpose: String
}
