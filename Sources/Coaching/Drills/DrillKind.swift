/// One skill, practised in many short calls.
package enum DrillKind: String, Codable, CaseIterable, Sendable, Hashable {
  case opener, purpose
  case brushOff = "brush-off"
  case objection, gatekeeper, ask

  /// The drill for a check that failed.
  ///
  /// - Parameter check: `criterion.check`
  package init(working check: String) {
    let parts = check.split(separator: ".").map(String.init)
    self =
      switch (parts.first, parts.last) {
      case (_, "takes-it-first"): .brushOff
      case (_, "answers"): .objection
      case ("ask", _): .ask
      case ("for-them", _), (_, "says-why"): .purpose
      default: .opener
      }
  }

  /// What it is about, for lists.
  package var summary: String {
    switch self {
    case .opener: "your first line, to one person after the other"
    case .purpose: "why you call, in their terms, by your second line"
    case .brushOff: "taking a reflex no, and going on from it"
    case .objection: "a real concern: acknowledge it, and ask about it"
    case .gatekeeper: "the three questions of whoever guards the door"
    case .ask: "one clear next step with an easy no"
    }
  }
}
