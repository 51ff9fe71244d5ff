internal import CallEngine
package import Listening
package import ScenarioFormat

/// How the tests and samples of one scenario went.
package struct TestReport: Sendable {
  package struct Test: Sendable {
    package var name: String
    package var findings: [Diagnostic]
  }

  package let name: String
  /// What keeps the scenario from being played at all.
  package let errors: [Diagnostic]
  package let tests: [Test]
  package let samples: Int
  package let sampleFindings: [Diagnostic]

  package init(_ loaded: ScenarioLoader.Loaded, name: String, listener: Listener) {
    self.name = name
    guard let scenario = loaded.scenario else {
      errors = loaded.diagnostics.filter { $0.severity == .error }
      tests = []
      samples = 0
      sampleFindings = []
      return
    }
    let flow = Flow(scenario)
    let listener = listener.knowing(scenario)
    let check = CallCheck(flow: flow, listener: listener)
    errors = []
    tests = scenario.tests.map { Test(name: $0.name.value, findings: check.findings(of: $0)) }
    samples = flow.written.reduce(0) { $0 + $1.samples.count }
    sampleFindings = SampleCheck(flow: flow, listener: listener).findings()
  }

  package var findings: [Diagnostic] { errors + tests.flatMap(\.findings) + sampleFindings }
  package var isPassed: Bool { findings.isEmpty }
}
