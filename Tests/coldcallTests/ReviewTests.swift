import Foundation
import Testing

@Suite struct ReviewTests {
  @Test func anEmptyJournalIsNoErrorAndIsNotCreated() throws {
    let program = try ColdCallProgram()
    let run = try program.run(["review", "list"])
    #expect(run.code == 0)
    #expect(run.output.contains("No calls yet"))
    #expect(try program.run(["review", "list", "--format", "json"]).list.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: program.home.appending(path: ".local").path))
  }

  @Test func sessionsAreListedNewestFirst() throws {
    let program = try ColdCallProgram()
    _ = try program.practice("freight-cfo", Calls.peerFreight)
    _ = try program.practice("founder-partnership", Calls.pitch)
    let list = try program.run(["review", "list", "--format", "json"]).list
    #expect(list.map { $0["scenario"] as? String } == ["founder-partnership", "freight-cfo"])
    for session in list {
      #expect(Set(["session", "scenario", "outcome", "score", "state", "startedAt"]).isSubset(of: session.keys))
      #expect(session["state"] as? String == "finished")
    }
    #expect(list.last?["outcome"] as? String == "next-step-agreed")
    let one = try program.run(["review", "list", "--scenario", "freight-cfo", "--format", "json"]).list
    #expect(one.count == 1)
    #expect(try program.run(["review", "list"]).output.contains("next step agreed"))
  }

  @Test func aSessionIsShownWithWhatWasHeardAndWhatItScored() throws {
    let program = try ColdCallProgram()
    let played = try program.practice("freight-cfo", Calls.peerFreight)
    let text = try program.run(["review", "show", "last"])
    #expect(text.code == 0)
    #expect(text.output.contains("state-purpose"))
    #expect(text.output.contains("Score \(played.events.last?["score"] as? Int ?? -1) of 100"))
    let json = try program.run(["review", "show", "1", "--format", "json"]).document
    #expect((json["events"] as? [Any])?.count == played.events.count - 1)
    #expect(json["reproduces"] as? Bool == true)
  }

  @Test func aReplayIsTheCallToTheByte() throws {
    let program = try ColdCallProgram()
    let played = try program.practice("burnt-it-director", Calls.pitch, "--seed", "77")
    let replayed = try program.run(["review", "replay", "last", "--format", "json"])
    #expect(replayed.code == 0)
    #expect(replayed.output == played.output)
    #expect(replayed.messages.contains("The same to the byte"))
  }

  @Test func aReplayDoesNotNeedTheFileAnyMore() throws {
    let program = try ColdCallProgram()
    let folder = program.home.appending(path: "mine")
    try FileManager.default.copyItem(at: ColdCallProgram.repository.appending(path: "Scenarios"), to: folder)
    let played = try program.practice("freight-cfo", Calls.peerFreight, "--scenarios", folder.path)
    let file = folder.appending(path: "freight-cfo.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacingOccurrences(of: "title:", with: "title: Changed,").utf8).write(to: file)
    let replayed = try program.run(["review", "replay", "last", "--format", "json", "--scenarios", folder.path])
    #expect(replayed.code == 0)
    #expect(replayed.output == played.output)
  }

  @Test func aSessionThatIsNotThereIsNotFound() throws {
    let program = try ColdCallProgram()
    #expect(try program.run(["review", "show", "last"]).code == 66)
    _ = try program.practice("freight-cfo", Calls.pitch)
    for command in ["show", "replay"] {
      let run = try program.run(["review", command, "99"])
      #expect(run.code == 66)
      #expect(run.messages.contains("review list"))
    }
  }

  @Test func aJournalOfJunkIsSaidAndLeftAlone() throws {
    let program = try ColdCallProgram()
    let junk = Data(
      "this is no database, and never was one; it is long enough to be looked at, though, all the same".utf8
    )
    try junk.write(to: program.home.appending(path: "journal.sqlite"))
    for arguments in [["review", "list"], ["practice", "freight-cfo"]] {
      let run = try program.run(arguments + ["--data-dir", program.home.path])
      #expect(run.code == 65)
      #expect(!run.messages.isEmpty)
    }
    #expect(try Data(contentsOf: program.home.appending(path: "journal.sqlite")) == junk)
  }

  @Test func journalAndHistoryLieWhereXDGSays() throws {
    let program = try ColdCallProgram()
    let data = program.home.appending(path: "data").path
    let run = try program.run(
      ["practice", "freight-cfo"],
      input: Data("Hello.\n".utf8),
      environment: ["XDG_DATA_HOME": data]
    )
    #expect(run.code == 0)
    let file = data + "/coldcall/journal.sqlite"
    #expect(FileManager.default.fileExists(atPath: file))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }
}
