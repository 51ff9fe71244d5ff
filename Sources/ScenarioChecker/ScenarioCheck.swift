package import Listening
package import ScenarioFormat

/// Checks a scenario: layout and names by the loader that plays it too, then its samples and its calls.
package struct ScenarioCheck: Sendable {
  private let listener: Listener
  /// Names of checks a scenario may weigh.
  private let weightNames: [String]

  package init(listener: Listener, weightNames: [String]) {
    self.listener = listener
    self.weightNames = weightNames
  }

  package func run(_ loaded: ScenarioLoader.Loaded) -> CheckReport {
    var report = CheckReport(
      scenario: loaded.scenario,
      findings: loaded.diagnostics,
      texts: loaded.texts,
      testsPassed: 0,
      testsFailed: 0
    )
    guard let scenario = loaded.scenario else { return report }
    report.findings += WeightCheck(known: weightNames).findings(scenario)
    report.findings += CustomMoveCheck(listener: listener).findings(scenario)
    report.findings += SampleCheck(listener: listener).findings(scenario)
    for test in scenario.tests {
      let findings = CallCheck(listener: listener).findings(of: test, in: scenario)
      report.findings += findings
      if findings.isEmpty { report.testsPassed += 1 } else { report.testsFailed += 1 }
    }
    return report
  }
}
