import Foundation
import Testing

/// The commands for authors, as their user sees them.
@Suite struct AuthorCommandTests {
  private static let shipped = ColdCallProgram.repository.appending(path: "Scenarios").path

  /// A copy of the shipped scenarios that a test may change.
  private func program() throws -> ColdCallProgram {
    let program = try ColdCallProgram()
    try FileManager.default.copyItem(atPath: Self.shipped, toPath: program.home.appending(path: "Scenarios").path)
    return program
  }

  private func change(_ program: ColdCallProgram, _ old: String, _ new: String) throws {
    let file = program.home.appending(path: "Scenarios/freight-cfo.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains(old))
    try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: file)
  }

  private let freight = "Scenarios/freight-cfo.yaml"

  @Test func aBrokenPropertyComesAsACallInWords() throws {
    let program = try program()
    try change(
      program,
      "  - can: booked\n    using: peer\n",
      "  - never: booked\n    after: hears ask-discovery\n  - can: booked\n    using: peer\n"
    )
    let text = try program.run(["author", "check", freight])
    #expect(text.code == 1)
    #expect(text.output.contains("error[property-failed]"))
    #expect(text.output.contains("  1 > "))
    #expect(text.output.contains("booked"))
    let run = try program.run(["author", "check", freight, "--format", "json"])
    let findings = run.document["findings"] as? [[String: Any]] ?? []
    let finding = try #require(findings.first { $0["code"] as? String == "property-failed" })
    let call = try #require(finding["call"] as? [String: Any])
    #expect(call["ending"] as? String == "booked")
    // The words of the call really make that call.
    let turns = call["turns"] as? [[String: Any]] ?? []
    let said = turns.compactMap { $0["said"] as? String }
    #expect(said.count == turns.count)
    let played = try program.run(
      ["practice", "freight-cfo", "--no-save", "--seed", "9", "--format", "json"],
      input: Data((said.joined(separator: "\n") + "\n").utf8)
    )
    #expect(played.output.contains("\"ending\":\"booked\""))
  }

  @Test func sarifNamesRuleAndPlace() throws {
    let program = try program()
    try change(program, "level: medium", "levle: medium")
    let run = try program.run(["author", "check", freight, "--format", "sarif"])
    #expect(run.code == 1)
    #expect(run.document["version"] as? String == "2.1.0")
    let first = try #require((run.document["runs"] as? [[String: Any]])?.first)
    let result = try #require(
      (first["results"] as? [[String: Any]])?.first { $0["ruleId"] as? String == "unknown-key" }
    )
    #expect(result["level"] as? String == "error")
    let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    #expect((location?["artifactLocation"] as? [String: Any])?["uri"] as? String == freight)
    #expect((location?["region"] as? [String: Any])?["startLine"] as? Int == 3)
    #expect((location?["region"] as? [String: Any])?["startColumn"] as? Int == 1)
  }

  @Test func aSearchThatStopsSaysSo() throws {
    let program = try program()
    try change(program, "proves:\n", "proves:\n  - always-possible: told-when\n")
    let run = try program.run(["author", "check", freight, "--most", "50"])
    #expect(run.code == 1)
    #expect(run.output.contains("error[cap-reached]"))
    #expect(run.output.contains("inconclusive"))
  }

  @Test func codesAndPlacesAreExplained() throws {
    let program = try program()
    let page = try program.run(["author", "explain", "shadowed"])
    #expect(page.code == 0)
    #expect(page.output.contains("Wrong") && page.output.contains("Right") && !page.output.contains("⟦"))
    let near = try program.run(["author", "explain", "shadwed"])
    #expect(near.code == 66)
    #expect(near.messages.contains("shadowed"))
    #expect(try program.run(["author", "explain"]).output.contains("never-reached"))
    let place = try program.run(["author", "explain", "\(freight):120"])
    #expect(place.code == 0)
    #expect(place.output.contains("of 'pick-up'") && place.output.contains("reached"))
    #expect(try program.run(["author", "explain", "\(freight):5"]).code == 66)
  }

  @Test func aFailingTestIsToldWhereItDiffers() throws {
    let program = try program()
    #expect(try program.run(["author", "test", "Scenarios"]).code == 0)
    try change(program, "= listening, trust 7, told-when", "= listening, trust 9, told-when")
    let run = try program.run(["author", "test", freight])
    #expect(run.code == 1)
    #expect(run.output.contains("✗ a clean peer call books"))
    #expect(run.output.contains("trust is 7"))
    // Blessed, it is written as the call goes now, and everything else stays.
    #expect(try program.run(["author", "test", freight, "--bless", "a clean peer call books"]).code == 0)
    #expect(try program.run(["author", "test", freight]).code == 0)
    let text = try String(contentsOf: program.home.appending(path: freight), encoding: .utf8)
    let shipped = try String(contentsOfFile: Self.shipped + "/freight-cfo.yaml", encoding: .utf8)
    let head = try #require(shipped.range(of: "\ntests:")).lowerBound
    #expect(text.hasPrefix(String(shipped[..<head])))
    #expect(text.contains("> [silence]"))
  }

  @Test func aPlayedCallBecomesATest() throws {
    let program = try program()
    let lines =
      "Karin, Jonas Brandt from Tiderail. I'm calling because your Q3 report says demurrage doubled.\nGoodbye.\n"
    #expect(try program.run(["practice", "freight-cfo", "--seed", "4"], input: Data(lines.utf8)).code == 0)
    let kept = try program.run(["author", "test", freight, "--bless", "yesterday: a short call"])
    #expect(kept.code == 0, "\(kept.messages)")
    let run = try program.run(["author", "test", freight])
    #expect(run.code == 0)
    #expect(run.output.contains("✓ yesterday: a short call"))
    #expect(try program.run(["author", "test", "Scenarios/founder-partnership.yaml", "--bless", "x"]).code == 66)
  }

  @Test func pastedGapsRaiseTheCoverage() throws {
    let program = try program()
    let before = try program.run(["author", "coverage", freight, "--format", "json"]).document["percent"] as? Int ?? 0
    let calls = try program.run(["author", "coverage", freight, "--calls"])
    #expect(calls.output.contains("  - name: covers line"))
    let file = program.home.appending(path: freight)
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data((text + calls.output).utf8).write(to: file)
    let tested = try program.run(["author", "test", freight])
    #expect(tested.code == 0, "\(tested.output)")
    let after = try program.run(["author", "coverage", freight, "--format", "json"]).document["percent"] as? Int ?? 0
    #expect(after > before + 20)
    #expect(try program.run(["author", "coverage", freight, "--fail-under", "\(after + 1)"]).code == 1)
    #expect(try program.run(["author", "coverage", freight, "--fail-under", "\(after)"]).code == 0)
  }

  @Test func figuresAreTheSameEachTime() throws {
    let program = try program()
    let one = try program.run(["author", "stats", freight, "--format", "json"])
    #expect(one.output == (try program.run(["author", "stats", freight, "--format", "json"])).output)
    let figures = try #require(try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [[String: Any]])
    let first = try #require(figures.first)
    #expect((3...8).contains(first["par"] as? Int ?? 0))
    let random = first["wonAtRandom"] as? [String: [String: Any]] ?? [:]
    #expect(random["vendor"]?["share"] as? Double == 0)
    #expect(random["peer"]?["exact"] as? Bool == true)
  }

  @Test func theSchemaIsTheOneThatIsCommitted() throws {
    let run = try program().run(["author", "schema"])
    #expect(run.output == (try String(contentsOfFile: Self.shipped + "/scenario-1.schema.json", encoding: .utf8)))
  }

  @Test(arguments: ["svg", "dot", "mermaid"]) func picturesNameEveryStateAndEnding(form: String) throws {
    let run = try program().run(["author", "graph", freight, "--as", form, "--test", "a clean peer call books"])
    #expect(run.code == 0)
    for name in ["pick-up", "why-you", "listening", "diary", "booked", "hangs-up"] {
      #expect(run.output.contains(name))
    }
    #expect(run.output.hasPrefix(["svg": "<svg", "dot": "digraph", "mermaid": "---"][form] ?? ""))
  }

  @Test func picturesMarkWhatNoCallReaches() throws {
    let program = try program()
    try change(program, "goes: lift", "goes: timing")
    #expect(try program.run(["author", "graph", freight]).output.contains("never reached"))
    #expect(try program.run(["author", "graph", freight, "--test", "a clean peer call"]).code == 66)
  }

  @Test func newOverwritesNothingAndNeedsAnswers() throws {
    let program = try ColdCallProgram()
    let answers = """
      Zo\u{EB} "Zo" M\u{FC}ller, co-owner # 1, M\u{FC}ller: & Sons
      We say: what's late, before it is.
      Bj\u{F6}rk O'Neil, head of "yards", \u{D8}resund A/S
      They closed a yard: the one in Malm\u{F6} # May
      Malm\u{F6}, closed
      why yards close
      yards, why
      """
    let run = try program.run(["author", "new"], input: Data((answers + "\n").utf8))
    #expect(run.code == 0, "\(run.output)\(run.messages)")
    #expect(try program.run(["author", "check", "Scenarios", "--strict"]).code == 0)
    #expect(try program.run(["author", "new"], input: Data((answers + "\n").utf8)).code == 73)
    let empty = try ColdCallProgram()
    #expect(try empty.run(["author", "new"], input: Data("Ann Lee, owner, Lee\n".utf8)).code == 64)
    #expect(!FileManager.default.fileExists(atPath: empty.home.appending(path: "Scenarios").path))
  }

  @Test func playTellsWhatNearlyAnsweredAndKeepsATest() throws {
    let program = try program()
    let lines = """
      Shall we take twenty minutes on Thursday?
      :goto listening trust=7 told-when
      :mood
      Shall we take twenty minutes on Thursday?
      :undo
      :undo
      :undo
      :save-test asked at once
      :goto listenin
      :nonsense
      """
    #expect(try program.run(["author", "play", freight], input: Data((lines + "\n").utf8)).code == 0)
    let run = try program.run(
      ["author", "play", freight],
      input: Data("Hello.\n:goto listening trust=7 told-when\n:mood\n:goto listenin\n:nonsense\n:save-test x\n".utf8)
    )
    #expect(run.output.contains("In listening: trust 7"))
    #expect(run.output.contains("Did you mean 'listening'?"))
    #expect(run.output.contains("There is no command :nonsense"))
    #expect(run.output.contains("cannot be a test"))
    let kept = try program.run(["author", "play", freight], input: Data("Hello there.\n:save-test hello\n".utf8))
    #expect(kept.output.contains("Kept as a test"))
    let tested = try program.run(["author", "test", freight])
    #expect(tested.code == 0)
    #expect(tested.output.contains("✓ hello"))
  }
}
