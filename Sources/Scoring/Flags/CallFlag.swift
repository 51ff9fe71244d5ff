/// Something that must be said about a call and is never averaged into its score.
package struct CallFlag: Codable, Sendable, Hashable {
  package enum Kind: String, Codable, CaseIterable, Sendable, Hashable {
    case falseFamiliarity = "false-familiarity"
    case deniesColdCall = "denies-cold-call"
    case inventedContact = "invented-contact"
    case ignoresRemoval = "ignores-removal"
    case againstBriefing = "against-briefing"
  }

  package var kind: Kind
  package var evidence: [QuotedWords]
  /// One sentence about it.
  package var message: String
}
