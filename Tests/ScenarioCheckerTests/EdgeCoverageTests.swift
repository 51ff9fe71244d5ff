import CallEngine
import ScenarioChecker
import ScenarioFormat
import TestSupport
import Testing

/// Tests that have been to the edges of a condition fail when one word of it is changed.
@Suite struct EdgeCoverageTests {
  private static let scenario = """
    format: 1
    title: A call with edges
    briefing:
      you: {name: Kim Novak, company: Shelfwise}
      calling: Sam Lee, head of operations, Corner Pharmacy
      known:
        new-gates: {fact: They put gates at every door in spring, words: [gates]}
      purpose: compare notes on false alarms
    people:
      lee: personas/lee
    remembers: [told-pain]
    opening: pick-up
    states:
      pick-up:
        does: ask
        says: |
          Lee.
        reacts:
          - leads: [pitch-product, pressure]
            says: |
              I buy nothing on the phone.
            goes: declined
          - hears-any: [state-purpose, cite-trigger]
            not-hears: boast
            not-stance: subordinate
            trust: +1
            says: |
              Go on, then.
          - hears: ask-discovery
            stance: [peer, neutral]
            when: trust >= 4 and not told-pain
            trust: +1
            remember: told-pain
            says: |
              Three times a day.
          - hears: ask-meeting
            when: trust >= 5 and told-pain
            says: |
              Tuesday.
            goes: booked
        otherwise:
          patience: -1
          says: |
            Who is this?
    endings:
      booked: next-step-agreed
      declined: {outcome: not-interested, counts: lost}
      hangs-up: hung-up
    tests:
      - name: a peer books
        ends: booked
        call: |
          > [peer: state-purpose]
          > [peer: ask-discovery]
          > [peer: ask-meeting]

    """

  private static let persona = """
    format: 1
    persona: lee
    name: {first: Sam, last: Lee}
    role: head of operations
    company: Corner Pharmacy
    trust: {start: 3, max: 10}
    patience: {start: 4, max: 6, at-zero: hangs-up}

    """

  /// One word of a condition each.
  private static let changes: [(from: String, to: String)] = [
    ("leads: [pitch-product, pressure]", "leads: [pitch-product]"),
    ("leads: [pitch-product, pressure]", "hears-any: [pitch-product, pressure]"),
    ("hears-any: [state-purpose, cite-trigger]", "hears-any: [state-purpose]"),
    ("        not-hears: boast\n", ""),
    ("not-stance: subordinate", "not-stance: vendor"),
    ("        not-stance: subordinate\n", ""),
    ("stance: [peer, neutral]", "stance: [peer]"),
    ("stance: [peer, neutral]", "stance: [peer, neutral, vendor]"),
    ("trust >= 4 and", "trust >= 3 and"),
    ("trust >= 4 and", "trust >= 5 and"),
    ("trust >= 4 and not told-pain", "trust >= 4"),
    ("trust >= 5 and told-pain", "trust >= 5"),
  ]

  private func scenario(_ text: String) throws -> Scenario {
    let files = ["personas/lee.yaml": Self.persona]
    let loaded = try #require(TestScenario.load(text, files: files))
    return try #require(loaded.scenario, "\(loaded.diagnostics.map(\.message))")
  }

  /// The scenario with tests for what none has shown.
  private func tested(edges: Bool) throws -> String {
    let scenario = try scenario(Self.scenario)
    let listener = try TestListener.standard()
    let survey = Survey(scenario, listener: listener)
    let knowing = listener.knowing(scenario)
    var coverage = Coverage(survey.flow)
    coverage.addTests(survey.flow, listener: knowing)
    let tests = survey.tests(for: coverage, edges: edges, listener: knowing)
    return Self.scenario + tests.map { $0.test.text(survey.flow, listener: knowing) }.joined()
  }

  private func isGreen(_ text: String) throws -> Bool {
    var options = ScenarioCheck.Options()
    options.proves = false
    let loaded = try #require(TestScenario.load(text, files: ["personas/lee.yaml": Self.persona]))
    let report = ScenarioCheck(listener: try TestListener.standard(), options).run(loaded)
    return report.testsFailed == 0 && report.scenario != nil
  }

  @Test func oneChangedWordFailsATest() throws {
    let whole = try tested(edges: true)
    #expect(try isGreen(whole))
    for change in Self.changes {
      let changed = whole.replacing(change.from, with: change.to, maxReplacements: 1)
      #expect(changed != whole)
      #expect(try !isGreen(changed), "\(change.from) -> \(change.to)")
    }
  }

  @Test func withoutEdgesSomeChangesPass() throws {
    let whole = try tested(edges: false)
    #expect(try isGreen(whole))
    let passing = try Self.changes.filter { try isGreen(whole.replacing($0.from, with: $0.to, maxReplacements: 1)) }

    #expect(passing.count >= 3)
  }

  @Test func nothingIsMissingAfterwards() throws {
    let scenario = try scenario(try tested(edges: true))
    let flow = Flow(scenario)
    var coverage = Coverage(flow)
    coverage.addTests(flow, listener: try TestListener.standard().knowing(scenario))

    #expect(coverage.percent == 100)
  }
}
