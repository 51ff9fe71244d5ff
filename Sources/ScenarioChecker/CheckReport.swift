package import ScenarioFormat

/// What a check of one scenario found.
package struct CheckReport: Sendable {
  package var scenario: Scenario?
  /// Causes before consequences: a file that cannot be read has no other findings.
  package var findings: [Diagnostic]
  /// Every file that was read, by the name messages use.
  package var texts: [String: String]
  package var testsPassed: Int
  package var testsFailed: Int
  /// Situations the search through all calls found; zero when it was not made.
  package var situations = 0

  package var errors: Int { findings.count { $0.severity == .error } }
  package var warnings: Int { findings.count { $0.severity == .warning } }
}
