import Foundation
import Testing

@Suite struct DrillAndBlockTests {
  @Test func aDrillTellsEachAnswerAndTheWhole() throws {
    let program = try ColdCallProgram()
    let lines = Array(repeating: "Fair enough, I'd say the same. What happens when it goes wrong?", count: 4)
    let input = Data(lines.joined(separator: "\n").utf8)
    let run = try program.run(
      ["practice", "--drill", "brush-off", "--count", "4", "--format", "json", "--no-save"],
      input: input
    )
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.events("drill").count == 4)
    let whole = try #require(run.events("drilled").first)
    #expect(whole["of"] as? Int == 4)
    #expect(whole["passed"] as? Int == run.events("drill").count { $0["passed"] as? Bool == true })
    #expect(run.events("drill").allSatisfy { ($0["checks"] as? [Any])?.isEmpty == false })
    let again = try program.run(
      ["practice", "--drill", "brush-off", "--count", "4", "--format", "json", "--no-save"],
      input: input
    )
    #expect(again.output == run.output)
  }

  @Test func theLastTimeIsRemembered() throws {
    let program = try ColdCallProgram()
    let input = Data("Hello?\nHello?\n".utf8)
    let first = try program.run(["practice", "--drill", "opener", "--count", "2"], input: input)
    #expect(first.output.contains("opener: 0 of 2.") && !first.output.contains("Before"))
    let second = try program.run(["practice", "--drill", "opener", "--count", "2"], input: input)
    #expect(second.output.contains("Before, 0 of the last 2."))
    #expect(try program.run(["review", "list", "--format", "json"]).list.isEmpty)
  }

  @Test func aDrillBelowThePassMarkSaysNo() throws {
    let run = try ColdCallProgram().run(
      ["practice", "--drill", "opener", "--count", "1", "--no-save", "--pass-mark", "100"],
      input: Data("Hello?\n".utf8)
    )
    #expect(run.code == 1)
  }

  @Test func aBlockIsTheSameForTheSameSeedAndEndsInFractions() throws {
    let program = try ColdCallProgram()
    let input = Data((Array(repeating: "Goodbye then.\n", count: 9).joined()).utf8)
    let arguments = ["practice", "--block", "3", "--seed", "11", "--no-save"]
    let text = try program.run(arguments, input: input)
    #expect(text.code == 0, "\(text.messages)")
    #expect(text.output.contains("3 of 3 went past two turns") || text.output.contains("of 3 went past two turns"))
    #expect(text.output.contains("won            0 of 3"))
    let run = try program.run(arguments + ["--format", "json"], input: input)
    let block = try #require(run.events("block").first)
    #expect(block["pickedUp"] as? Int == 3)
    let dials = block["dials"] as? Int ?? 0
    let parts = ["rangOut", "voicemails", "messages", "pickedUp"].map { block[$0] as? Int ?? 0 }.reduce(0, +)
    #expect(dials == parts && dials > 3)
    #expect(try program.run(arguments + ["--format", "json"], input: input).output == run.output)
  }

  @Test func theCallsOfABlockAreSessions() throws {
    let program = try ColdCallProgram()
    let input = Data("Goodbye.\nGoodbye.\nGoodbye.\n".utf8)
    _ = try program.run(["practice", "--block", "2", "--seed", "3"], input: input)
    let sessions = try program.run(["review", "list", "--format", "json"]).list
    #expect(sessions.count >= 2)
    for session in sessions {
      #expect(try program.run(["review", "replay", "\(session["session"] ?? "")"]).code == 0)
    }
  }
}
