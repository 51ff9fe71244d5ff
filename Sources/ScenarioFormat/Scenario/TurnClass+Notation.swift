internal import Listening

extension TurnClass {
  /// As tests write it: `[peer: state-purpose + cite-trigger about q3]`.
  package func notation(isSilence: Bool = false) -> String {
    if isSilence { return "[silence]" }
    let sounds = (isLongWinded ? ["long-winded"] : []) + (isUnclear ? ["unclear"] : [])
    let parts = moves.map(\.rawValue) + customMoves + sounds
    let body = parts.joined(separator: " + ") + (topics.isEmpty ? "" : " about \(topics.joined(separator: ", "))")
    let trimmed = body.hasPrefix(" ") ? String(body.dropFirst()) : body
    return "[\(stance.rawValue)" + (trimmed.isEmpty ? "" : ": \(trimmed)") + "]"
  }
}
