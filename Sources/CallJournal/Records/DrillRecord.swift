package import Foundation

/// One answer in a drill, and what was judged of it.
package struct DrillRecord: Hashable, Sendable {
  /// The drill's name.
  package var drill: String
  /// The scenario whose prospect was answered.
  package var scenario: String
  /// What the prospect had said.
  package var line: String
  /// What the caller said, as typed.
  package var text: String
  package var passed: Bool
  /// The checks that were observed: `criterion.check` with a plus or a minus before it, with blanks between.
  package var checks: String
  /// Kept to the millisecond.
  package var at: Date

  package init(drill: String, scenario: String, line: String, text: String, passed: Bool, checks: String, at: Date) {
    self.drill = drill
    self.scenario = scenario
    self.line = line
    self.text = text
    self.passed = passed
    self.checks = checks
    self.at = at
  }
}
