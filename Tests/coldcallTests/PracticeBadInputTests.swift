import Foundation
import Testing

@Suite struct PracticeBadInputTests {
  @Test func anUnknownScenarioIsNotFoundAndNearMissesAreNamed() throws {
    let run = try ColdCallProgram().run(["practice", "freight-cof"])
    #expect(run.code == 66)
    #expect(run.messages.contains("freight-cof"))
    #expect(run.messages.contains("Did you mean freight-cfo?"))
  }

  @Test func brokenYAMLIsToldWithPlaceAndFix() throws {
    let program = try ColdCallProgram()
    let folder = program.home.appending(path: "mine")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("format: 1\ntitle: Mine\n\topening: x\nstates:\n".utf8).write(to: folder.appending(path: "mine.yaml"))
    let run = try program.run(["practice", "mine", "--scenarios", folder.path])
    #expect(run.code == 65)
    #expect(run.messages.contains("mine.yaml:3:1: error[tab-indent]"))
    #expect(run.messages.contains("Fix:"))
    #expect(run.output.isEmpty)
  }

  @Test func anEmptyLineIsSilence() throws {
    let run = try ColdCallProgram().practice("freight-cfo", ["", "   "], "--no-save")
    #expect(run.code == 0)
    #expect(run.events("caller").count == 2)
    let hearing = run.events("caller").first?["hearing"] as? [String: Any]
    #expect(hearing?["words"] as? Int == 0)
  }

  /// She listens for forty seconds, which is a hundred words; the rest is typed, and never said.
  @Test func fiveThousandWordsAreBrokenOffAtTheHundredth() throws {
    let line = Array(repeating: "we talk about your boxes and", count: 834).joined(separator: " ")
    let run = try ColdCallProgram().practice("freight-cfo", [line], "--no-save")
    #expect(run.code == 0)
    let hearing = run.events("caller").first?["hearing"] as? [String: Any]
    #expect(hearing?["words"] as? Int == 100)
    #expect(hearing?["seconds"] as? Int == 40)
    let said = Array(repeating: "we talk about your boxes and", count: 17).joined(separator: " ").split(separator: " ")
    #expect(hearing?["brokenOffAt"] as? Int == said.prefix(100).joined(separator: " ").count)
    #expect(run.events("caller").first?["text"] as? String == line)
  }

  @Test func binaryBytesAreRepairedAndTheCallGoesOn() throws {
    var input = Data([0xFF, 0xFE, 0x00, 0x01, 0x1B, 0x5B, 0x32, 0x4A, 0xC3, 0x0A])
    input.append(Data("Karin, Jonas from Tiderail.\n".utf8))
    let program = try ColdCallProgram()
    let run = try program.run(["practice", "freight-cfo", "--no-save", "--format", "json"], input: input)
    #expect(run.code == 0)
    #expect(run.events("caller").count == 2)
    let text = try program.run(["practice", "freight-cfo", "--no-save"], input: input)
    #expect(text.code == 0)
    #expect(!text.output.contains("\u{1B}"))
  }

  @Test func emojiAndOtherScriptsAreUnclearAtWorst() throws {
    let run = try ColdCallProgram().practice("freight-cfo", ["👋🏽🙂", "你好，我想和你谈谈", "Здравствуйте"], "--no-save")
    #expect(run.code == 0)
    #expect(run.events("caller").count >= 2)
  }

  @Test func closedInputHangsUp() throws {
    let run = try ColdCallProgram().run(["practice", "freight-cfo", "--no-save", "--format", "json"], input: nil)
    #expect(run.code == 0)
    #expect(run.events("ended").first?["outcome"] as? String == "caller-ended")
  }

  @Test func aFolderThatCannotBeMadeIsSaidBeforeTheCall() throws {
    let program = try ColdCallProgram()
    // Below a regular file nobody can make a folder, root included.
    let file = program.home.appending(path: "file")
    try Data().write(to: file)
    let run = try program.run(["practice", "freight-cfo", "--data-dir", file.appending(path: "below").path])
    #expect(run.code == 73)
    #expect(run.messages.contains("--no-save"))
    #expect(run.output.isEmpty)
  }

  @Test func unknownCommandsInACallAreAnsweredAndCostNothing() throws {
    let run = try ColdCallProgram().practice("freight-cfo", [":whyy", ":"] + Calls.peerFreight, "--no-save")
    #expect(run.messages.contains("There is no command :whyy."))
    #expect(run.messages.contains("Did you mean :why"))
    #expect(run.events("caller").count == Calls.peerFreight.count)
  }

  @Test func coachingIsGoneInAnExam() throws {
    let run = try ColdCallProgram().practice("freight-cfo", [":why", ":hint", "Goodbye."], "--no-save", "--exam")
    #expect(run.messages.contains(":why is not there in an exam."))
    #expect(run.messages.contains(":hint is not there in an exam."))
  }

  @Test func aLineCanBeTakenBack() throws {
    let lines = [Calls.pitch[0], ":rewind"] + Calls.peerFreight
    let rewound = try ColdCallProgram().practice("freight-cfo", lines, "--no-save", "--seed", "5")
    let straight = try ColdCallProgram().practice("freight-cfo", Calls.peerFreight, "--no-save", "--seed", "5")
    #expect(rewound.events.last?["score"] as? Int == straight.events.last?["score"] as? Int)
    #expect(rewound.events("ended").first?["ending"] as? String == straight.events("ended").first?["ending"] as? String)
  }
}
