import CallEngine
import Listening
import ScenarioChecker
import ScenarioFormat
import TestSupport
import Testing

/// Each level is proved by itself.
@Suite struct LevelCheckTests {
  private func findings(_ states: String) throws -> [Diagnostic] {
    let loaded = try #require(TestScenario.load(TestScenario.head + states))
    try #require(loaded.scenario != nil, "\(loaded.diagnostics.map(\.message))")
    return ScenarioCheck(listener: try TestListener.standard()).run(loaded).findings
  }

  /// - Parameter first: A reaction that is tried before all others.
  private func states(winning: String, first: [String] = []) -> String {
    let head = ["states:", "  pick-up:", "    reacts:"]
    let rest = [
      "      - leads: pitch-product", "        patience: -4", "        says: |", "          No.",
      "      - hears: ask-discovery", "        trust: +1", "        patience: -1", "        says: |", "          Well.",
      "      - hears: ask-meeting", "        when: \(winning)", "        goes: booked", "    otherwise:",
      "      patience: -1", "      says: |", "        Hm.", "endings:", "  booked: next-step-agreed",
      "  hangs-up: hung-up", "",
    ]
    return (head + first.map { "      " + $0 } + rest).joined(separator: "\n")
  }

  /// Trust starts at 3, and at 1 when the call is played hard; three questions raise it by three at most.
  @Test func aCallThatNoEqualCanWinAtOneLevelIsAnError() throws {
    let findings = try findings(states(winning: "trust >= 5"))
    let hard = findings.filter { $0.message.hasPrefix("Played hard:") }
    #expect(hard.contains { $0.code == "peer-cannot-win" && $0.severity == .error })
    #expect(!findings.contains { $0.code == "peer-cannot-win" && !$0.message.hasPrefix("Played") })
  }

  @Test func aCallThatCanBeWonAtAllThreeIsNone() throws {
    let findings = try findings(states(winning: "trust >= 3"))
    #expect(!findings.contains { $0.code == "peer-cannot-win" })
  }

  /// What only another level has is looked at there.
  @Test func aReactionOfAnotherLevelThatNeverAnswersIsFound() throws {
    let never = ["- hears: small-talk", "  when: hard and trust >= 10", "  says: |", "    Lovely."]
    let findings = try findings(states(winning: "trust >= 3", first: never))
    #expect(findings.contains { $0.code == "never-fires" && $0.message.hasPrefix("Played hard:") })
  }

  @Test func productFirstMayWinAtNoLevel() throws {
    let back = ["- hears: pitch-product", "  when: medium", "  goes: booked"]
    let findings = try findings(states(winning: "trust >= 3", first: back))
    #expect(findings.contains { $0.code == "product-first-wins" && $0.message.hasPrefix("Played medium:") })
    #expect(!findings.contains { $0.code == "product-first-wins" && !$0.message.hasPrefix("Played medium:") })
  }
}
