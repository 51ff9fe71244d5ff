/// In whose mouth and under which sign a word stands: denied, quoted, ours or yours.
package struct TokenScope: Sendable, Hashable {
  /// Where in the sentence the negation stands that reaches this word; nil when none does.
  package var negatedAt: Int?
  package var isQuoted: Bool
  package var owner: Owner?

  package enum Owner: String, Codable, Sendable, Hashable {
    case ours, yours
  }
}
