package import Listening
package import ScenarioFormat

/// Where a call stands: all that its future depends on, so it can be saved and taken up again at any turn.
package struct Call: Codable, Sendable, Hashable {
  /// How the call closed.
  package struct Close: Codable, Sendable, Hashable {
    package var ending: String
    package var outcome: Outcome
    package var result: CallResult

    package init(ending: String, outcome: Outcome, result: CallResult) {
      self.ending = ending
      self.outcome = outcome
      self.result = result
    }
  }

  /// Which of its phrasings a line took last, and how often it was spoken.
  package struct Phrasing: Codable, Sendable, Hashable {
    package var times: Int
    package var last: Int
  }

  package var seed: UInt64
  package var state: String
  /// Where `goes: back` leads; nil outside shared states.
  package var returnsTo: String?
  /// Who is on the line: a name under the scenario's `people`.
  package var speaker: String
  package var meters: Meters
  package var facts: Set<String>
  /// The `once` reactions that have fired.
  package var spent: Set<String>
  package var visits: [String: Int]
  package var phrasings: [String: Phrasing]
  /// Caller turns so far.
  package var turns: Int
  /// What the other side said last, in all its phrasings, and what that does: the context of the next hearing.
  ///
  /// All phrasings, so that what is heard does not depend on which of them the seed picked.
  package var lastWords: String
  package var lastActs: [ProspectAct]
  package var close: Close?

  package var isOver: Bool { close != nil }
}

/// The three meters of the person on the line.
package struct Meters: Codable, Sendable, Hashable {
  package var trust: Int
  package var patience: Int
  package var interest: Int

  package init(trust: Int, patience: Int, interest: Int) {
    self.trust = trust
    self.patience = patience
    self.interest = interest
  }

  package subscript(_ meter: Meter) -> Int {
    get {
      switch meter {
      case .trust: trust
      case .patience: patience
      case .interest: interest
      }
    }
    set {
      switch meter {
      case .trust: trust = newValue
      case .patience: patience = newValue
      case .interest: interest = newValue
      }
    }
  }
}

extension Meters {
  /// Where somebody's meters stand when they pick up.
  init(of persona: Persona?) {
    self.init(trust: 0, patience: 1, interest: 0)
    for (meter, range) in persona?.meters ?? [:] { self[meter] = range.start }
  }

  /// How high somebody's meters go.
  init(maxima persona: Persona) {
    self.init(trust: 10, patience: 10, interest: 10)
    for (meter, range) in persona.meters { self[meter] = range.max }
  }
}
