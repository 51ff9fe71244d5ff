internal import CallEngine
internal import Listening

/// A message on a machine takes thirty seconds at most.
struct ShortMessage: Check {
  let id = "short-message"
  /// At 150 words a minute, 75 words: a length people still listen to before they press delete.
  private static let most = 30

  func judge(_ call: ScoredCall) -> Judgment {
    guard let longest = call.spoken.max(by: { $0.turn.seconds < $1.turn.seconds }) else { return .unobserved }
    let seconds = call.spoken.reduce(0) { $0 + $1.turn.seconds }
    let wasCut = call.spoken.contains { $0.turn.hearing.brokenOffAt != nil }
    if seconds <= Self.most, !wasCut { return .passed([longest.quote]) }
    return .failed(
      [longest.quote],
      advice:
        "Your message runs \(wasCut ? "over" : "for \(seconds) seconds"). Name, reason, way back: that fits into \(Self.most)."
    )
  }
}
