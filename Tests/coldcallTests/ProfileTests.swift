import Foundation
import Testing

@Suite struct ProfileTests {
  private func filled() throws -> ColdCallProgram {
    let program = try ColdCallProgram()
    let run = try program.run([
      "profile", "set", "--name", "Ida Holm", "--role", "founder", "--company", "Fjordpack", "--story",
      "We lend folding crates.", "--product", "crate", "--peer", "Skarvik",
    ])
    #expect(run.code == 0, "\(run.messages)")
    return program
  }

  @Test func itIsShownChangedAndForgotten() throws {
    let program = try filled()
    #expect(try program.run(["profile"]).output.contains("Fjordpack"))
    _ = try program.run(["profile", "set", "--role", "managing director"])
    let json = try program.run(["profile", "show", "--format", "json"]).document
    #expect(json["role"] as? String == "managing director")
    #expect(json["name"] as? String == "Ida Holm")
    #expect(json["products"] as? [String] == ["crate"])
    #expect(try program.run(["profile", "forget"]).code == 0)
    let gone = try program.run(["profile"])
    #expect(gone.code == 66 && gone.messages.contains("profile set"))
  }

  @Test func onlyItsOwnerCanReadIt() throws {
    let program = try filled()
    let path = program.home.appending(path: ".config/coldcall/profile.json").path
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(rights == 0o600)
  }

  @Test func whereItIsAllowedOneCallsAsOneself() throws {
    let program = try filled()
    let own = try program.practice("voicemail-bridges", ["Ida Holm here, Fjordpack."], "--no-save")
    let you = own.events("briefing").first?["you"] as? [String: Any]
    #expect(you?["name"] as? String == "Ida Holm")
    #expect(you?["story"] as? String == "We lend folding crates.")
    let written = try program.practice("voicemail-bridges", ["Hello."], "--no-save", "--as-written")
    #expect((written.events("briefing").first?["you"] as? [String: Any])?["name"] as? String == "Leon Adair")
    #expect(
      own.events("briefing").first?["digest"] as? String != written.events("briefing").first?["digest"] as? String
    )
  }

  /// The session holds who called, so a later change of the profile changes no old call.
  @Test func anOldCallReplaysAfterTheProfileHasChanged() throws {
    let program = try filled()
    _ = try program.practice("voicemail-bridges", ["Ida Holm, Fjordpack. It's about the storm at Lysevik. Goodbye."])
    _ = try program.run(["profile", "set", "--name", "Somebody Else", "--company", "Elsewhere"])
    let replay = try program.run(["review", "replay", "last"])
    #expect(replay.code == 0 && replay.messages.contains("The same to the byte"), "\(replay.messages)")
  }

  @Test func aHalfFilledProfileIsNotCalledWith() throws {
    let program = try ColdCallProgram()
    let set = try program.run(["profile", "set", "--name", "Ida Holm"])
    #expect(set.messages.contains("Still missing") && set.messages.contains("company, story"))
    let run = try program.practice("voicemail-bridges", ["Hello."], "--no-save")
    #expect((run.events("briefing").first?["you"] as? [String: Any])?["name"] as? String == "Leon Adair")
  }

  @Test func aBrokenProfileIsSaidToBeBroken() throws {
    let program = try filled()
    try Data("{".utf8).write(to: program.home.appending(path: ".config/coldcall/profile.json"))
    let run = try program.run(["profile"])
    #expect(run.code == 78 && run.messages.contains("profile.json"))
  }

  @Test func controlCharactersDoNotGetIn() throws {
    let program = try ColdCallProgram()
    _ = try program.run(["profile", "set", "--name", "Ida\u{1B}[2J Holm"])
    #expect(!(try program.run(["profile"]).output.contains("\u{1B}")))
  }
}

@Suite struct OpenerCommandTests {
  private static let opener = "{prospect.first}, Ida Holm from Fjordpack. I read that {fact}; that is why I'm calling."

  @Test func oneOpenerIsSaidToTheWholeCast() throws {
    let run = try ColdCallProgram().run(["hear", "--across", Self.opener, "--format", "json"])
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.list.count >= 4)
    let weber = try #require(run.list.first { $0["scenario"] as? String == "freight-cfo" })
    let trust = weber["trust"] as? [Int] ?? []
    #expect(trust.count == 2 && trust[1] > trust[0])
    #expect((weber["words"] as? [String])?.isEmpty == false)
    #expect(!run.list.contains { ($0["scenario"] as? String ?? "").hasPrefix("passing-") })
  }

  @Test func aDuelCountsWhoTakesWhichBetter() throws {
    let run = try ColdCallProgram().run([
      "hear", "--duel", "We sell the best platform there is, buy it today.", Self.opener,
    ])
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.output.contains("A is taken better by 0, B by"))
  }

  @Test(arguments: [["hear", "--duel", "one"], ["hear", "--across", "a", "b"], ["hear", "--across", "a", "--batch"]])
  func whatDoesNotGoTogetherIsRefused(_ arguments: [String]) throws {
    #expect(try ColdCallProgram().run(arguments).code == 64)
  }
}
