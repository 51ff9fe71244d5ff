import CallEngine
import ScenarioFormat
import Testing

/// Each persona speaks in a voice of their own: no line of the cast is said by two of them.
@Suite struct SharedLinesTests {
  /// Everything that can be said in a scenario, as it is said.
  private func lines(_ scenario: Scenario) -> [String] {
    let flow = Flow(scenario)
    let speeches =
      scenario.states.values.compactMap(\.says) + flow.written.compactMap(\.says)
      + scenario.endings.values.compactMap(\.says)
    return speeches.flatMap(\.variants).map { Slots.filled($0.value, scenario) }
  }

  /// Letters and digits alone: another comma is no other line.
  private func plain(_ line: String) -> String {
    String(line.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " })
  }

  @Test func noLineIsSpokenInTwoScenarios() throws {
    var speakers: [String: String] = [:]
    var shared: [String] = []
    for path in ShippedScenarios.paths {
      let scenario = try ShippedScenarios.load(path)
      for line in Set(lines(scenario).map(plain)) where !line.isEmpty {
        if let other = speakers[line] { shared.append("\"\(line)\" in \(other) and \(scenario.name)") }
        speakers[line] = scenario.name
      }
    }
    #expect(shared.isEmpty, "\(shared.sorted().joined(separator: "\n"))")
    #expect(speakers.count > 1000)
  }
}
