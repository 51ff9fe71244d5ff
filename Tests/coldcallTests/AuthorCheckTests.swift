import Foundation
import Testing

@Suite struct AuthorCheckTests {
  @Test func theShippedScenariosAreSoundEvenStrictly() throws {
    let folder = ColdCallProgram.repository.appending(path: "Scenarios").path
    let run = try ColdCallProgram().run(["author", "check", folder, "--strict", "--format", "json"])
    #expect(run.code == 0, "\(run.output)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
    #expect(run.document["scenarios"] as? Int == files.count)
    #expect(run.document["testsFailed"] as? Int == 0)
    #expect(run.document["testsPassed"] as? Int ?? 0 >= 24)
  }

  @Test func findingsHaveTheKeysOfTheContract() throws {
    let program = try ColdCallProgram()
    let file = program.home.appending(path: "mine.yaml")
    try Data("format: 1\ntitel: Mine\n".utf8).write(to: file)
    let run = try program.run(["author", "check", "mine.yaml", "--format", "json"])
    #expect(run.code == 1)
    let findings = run.document["findings"] as? [[String: Any]] ?? []
    let first = try #require(findings.first { $0["code"] as? String == "unknown-key" })
    #expect(Set(["code", "severity", "file", "line", "column", "message", "fix"]).isSubset(of: first.keys))
    #expect(first["line"] as? Int == 2)
    #expect(first["column"] as? Int == 1)
    #expect(first["file"] as? String == "mine.yaml")
    #expect((first["fix"] as? String)?.contains("title") == true)
  }

  @Test func whatIsWrongIsShownUnderItsLine() throws {
    let program = try ColdCallProgram()
    try Data("format: 1\ntitle: Mine\nstates:\n  a:\n    says: Hello # there\n".utf8).write(
      to: program.home.appending(path: "mine.yaml")
    )
    let run = try program.run(["author", "check", "mine.yaml"])
    #expect(run.code == 1)
    #expect(run.output.contains("mine.yaml:5:17: error[speech-cut-by-hash]"))
    #expect(run.output.contains("  5 |     says: Hello # there"))
    #expect(run.output.contains("    |                 ^"))
  }

  @Test func aPathThatIsNotThereIsNotFound() throws {
    let run = try ColdCallProgram().run(["author", "check", "nowhere.yaml"])
    #expect(run.code == 66)
    #expect(run.messages.contains("nowhere.yaml"))
  }

  @Test func whatCheckAcceptsPracticePlays() throws {
    let program = try ColdCallProgram()
    for name in ["freight-cfo", "founder-partnership", "burnt-it-director", "coo-behind-assistant"] {
      #expect(try program.practice(name, ["Hello."], "--no-save").code == 0)
    }
  }
}
