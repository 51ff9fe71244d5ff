package import ScenarioFormat

/// A finished call, as far as the choice of the next one looks at it.
package struct PastCall: Sendable, Hashable {
  package struct Check: Sendable, Hashable {
    package var criterion: String
    /// nil when it could not be observed.
    package var passed: Bool?

    package init(criterion: String, passed: Bool?) {
      self.criterion = criterion
      self.passed = passed
    }
  }

  package var scenario: String
  package var level: Scenario.Level
  package var score: Int?
  package var won: Bool
  /// How long ago it was, in days.
  package var daysAgo: Double
  package var checks: [Check]

  package init(
    scenario: String,
    level: Scenario.Level,
    score: Int?,
    won: Bool,
    daysAgo: Double,
    checks: [Check]
  ) {
    self.scenario = scenario
    self.level = level
    self.score = score
    self.won = won
    self.daysAgo = daysAgo
    self.checks = checks
  }
}
