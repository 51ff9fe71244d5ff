/// What the caller is answering: the prospect's last act, from the script or read off her line.
package struct Situation: Sendable, Hashable {
  var isReply: Bool
  var asks: Bool
  /// She has agreed to something, so that a choice of slots takes nothing for granted.
  var hasAgreed: Bool
  /// She says neither yes nor no.
  var hesitates: Bool
  /// She tells of a trouble of hers, or how things stand.
  var tellsOfTrouble: Bool
  var afterQuestion: Bool
  var afterPushback: Bool
  var afterProductQuestion: Bool
  var afterWhoQuestion: Bool
  var afterPurposeQuestion: Bool
  var afterSourceQuestion: Bool
  /// The stems of matter in her line, by hash, for hearing an echo.
  var matter: Set<UInt64>

  /// Before the other side has said a word.
  static let opening = Situation(
    isReply: false,
    asks: false,
    hasAgreed: false,
    hesitates: false,
    tellsOfTrouble: false,
    afterQuestion: false,
    afterPushback: false,
    afterProductQuestion: false,
    afterWhoQuestion: false,
    afterPurposeQuestion: false,
    afterSourceQuestion: false,
    matter: []
  )

  /// The one word for it that features cross with: the most telling of what holds.
  var name: Name {
    if afterPushback { return .pushback }
    if afterWhoQuestion { return .who }
    if afterPurposeQuestion { return .purpose }
    if afterSourceQuestion { return .source }
    if afterProductQuestion { return .product }
    if hasAgreed { return .agreed }
    if hesitates { return .hesitant }
    if tellsOfTrouble { return .troubled }
    if asks { return .question }
    return isReply ? .statement : .opening
  }

  /// The words with matter that take up one of hers.
  func takenUp(in tokens: [Token]) -> [Int] {
    tokens.indices.filter { !tokens[$0].traits.contains(.stopWord) && matter.contains(tokens[$0].stemHash) }
  }

  enum Name: UInt64, Sendable {
    case opening = 1
    case pushback, who, purpose, source, product, question, statement, agreed, hesitant, troubled
  }
}
