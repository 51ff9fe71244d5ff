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
      case (_, "answers"), (_, "takes-up"), (_, "asks-them"): .objection
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
    case .objection: "a real concern: take it up before you answer it"
    case .gatekeeper: "the questions of whoever guards the door"
    case .ask: "one clear next step with an easy no"
    }
  }

  /// Lines of the caller in one call.
  package var turns: Int {
    switch self {
    case .opener, .brushOff, .objection, .ask: 1
    case .purpose: 2
    case .gatekeeper: 3
    }
  }

  /// Checks that must pass, as far as they can be observed.
  package var required: [String] {
    switch self {
    case .opener: ["says-who", "no-early-pitch", "few-apologies", "civil", "no-pressure", "as-equal"]
    case .purpose: ["says-who", "says-why", "their-world", "no-early-pitch", "no-pressure"]
    case .brushOff, .objection: ["takes-it-first", "no-pressure", "product-when-asked", "few-apologies", "civil"]
    case .gatekeeper: ["says-who", "says-why", "answers", "no-pressure", "few-apologies", "civil"]
    case .ask: ["asks", "earned", "easy-no", "no-pressure"]
    }
  }

  /// Checks of which one must pass.
  package var oneOf: [String] {
    switch self {
    case .opener: ["says-why", "true-fact"]
    default: []
    }
  }
}
