internal import CallEngine
internal import Listening
internal import ScenarioFormat
internal import Scoring

/// How long one turn takes: heard, answered by the script, and the whole call so far scored; nothing is written.
struct TurnTimes {
  private let scenario: String
  private var hear: [Double] = []
  private var react: [Double] = []
  private var score: [Double] = []
  private var whole: [Double] = []

  /// - Parameter runs: How often the calls of the scenario's own tests are played.
  init(_ scenario: Scenario, listener: Listener, runs: Int) throws {
    self.scenario = scenario.name
    let flow = Flow(scenario)
    let knowing = listener.knowing(scenario)
    let rubric = try Rubric.current(for: scenario)
    let clock = ContinuousClock()
    for run in 0..<(runs + 1) {
      for test in scenario.tests {
        var conversation = Conversation(flow, listener: knowing, seed: UInt64(run))
        for step in test.steps {
          guard case .says(let line) = step.value, !conversation.call.isOver else { continue }
          let before = clock.now
          let hearing = conversation.hear(line)
          let heard = clock.now
          conversation.take(hearing, seconds: hearing.facts.seconds)
          let answered = clock.now
          _ = Scorecard(conversation.transcript, scenario: scenario, rubric: rubric)
          let scored = clock.now
          // The first run warms the caches up.
          guard run > 0 else { continue }
          hear.append(Self.microseconds(before.duration(to: heard)))
          react.append(Self.microseconds(heard.duration(to: answered)))
          score.append(Self.microseconds(answered.duration(to: scored)))
          whole.append(Self.microseconds(before.duration(to: scored)))
        }
      }
    }
  }

  private static func microseconds(_ duration: Duration) -> Double { Double(duration.components.attoseconds) / 1e12 }

  /// One line of JSON, in microseconds.
  var line: String {
    func shares(_ name: String, _ times: [Double]) -> String {
      let sorted = times.sorted()
      func at(_ share: Double) -> Double {
        guard !sorted.isEmpty else { return 0 }
        return (sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))] * 10).rounded() / 10
      }
      return "\"\(name)_p50_us\":\(at(0.5)),\"\(name)_p99_us\":\(at(0.99))"
    }
    let parts = [shares("turn", whole), shares("hear", hear), shares("react", react), shares("score", score)]
    return "{\"scenario\":\"\(scenario)\",\"turns\":\(whole.count),\(parts.joined(separator: ","))}"
  }
}
