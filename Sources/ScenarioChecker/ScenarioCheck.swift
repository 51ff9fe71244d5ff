package import CallEngine
package import Listening
package import ScenarioFormat

/// Checks a scenario: layout and names by the loader that plays it too, its samples and its calls, then every call there can be.
package struct ScenarioCheck: Sendable {
  package struct Options: Sendable {
    /// Names of checks a scenario may weigh.
    package var weightNames: [String] = []
    /// Situations after which the search through all calls gives up.
    package var most = ScenarioCheck.mostSituations
    /// Whether all calls are searched; without it, only what is written is looked at.
    package var proves = true
    /// Whether pairs of reactions that can both fit one turn are noted.
    package var overlaps = false
    /// Whether reactions are noted for whose kind of turn no line is known; takes longer than all proofs.
    package var words = false
    /// What the rubric asks for, line by line: one of the machine callers reads it aloud.
    package var rubricText: [String] = []
    /// The score of a call, from 0 to 100; nil when nothing could be observed.
    package var score: (@Sendable (Transcript, Scenario) -> Int?)?

    package init() {}
  }

  private let listener: Listener
  private let options: Options

  package static let mostSituations = 4_000_000

  package init(listener: Listener, _ options: Options = Options()) {
    self.listener = listener
    self.options = options
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
    let flow = Flow(scenario)
    let knowing = listener.knowing(scenario)
    report.findings += WeightCheck(known: options.weightNames).findings(scenario)
    report.findings += CustomMoveCheck(listener: listener).findings(scenario)
    report.findings += SampleCheck(flow: flow, listener: knowing).findings()
    for test in scenario.tests {
      let findings = CallCheck(flow: flow, listener: knowing).findings(of: test)
      report.findings += findings
      if findings.isEmpty { report.testsPassed += 1 } else { report.testsFailed += 1 }
    }
    guard options.proves else { return report }
    report.findings += WordingCheck(flow: flow).findings()
    let writer = CallWriter(flow, listener: knowing, bank: .shipped)
    let proof = Proof(flow, writer: writer, most: options.most)
    report.findings += FlowCheck(proof: proof).findings()
    report.findings += BotCheck(flow: flow, listener: knowing, rubricText: options.rubricText, score: options.score)
      .findings()
    if options.words {
      report.findings += SpokenKindCheck(flow: flow, listener: knowing, bank: .shipped, proof: proof).findings()
    }
    if options.overlaps { report.findings += OverlapCheck(proof: proof).findings() }
    report.findings += LevelCheck(flow: flow, listener: knowing, most: options.most).findings()
    report.situations = proof.exploration.situations
    return report
  }
}
