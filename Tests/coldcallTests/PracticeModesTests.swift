import Foundation
import Testing

/// What one can do in a call beside talking, and how it is kept.
@Suite struct PracticeModesTests {
  private func practise(_ program: ColdCallProgram, _ lines: [String], _ arguments: String...) throws
    -> ColdCallProgram.Run
  {
    let input = Data((lines.joined(separator: "\n") + "\n").utf8)
    return try program.run(["practice"] + arguments, input: input)
  }

  @Test func theCriteriaStandBeforeTheCall() throws {
    let run = try practise(try ColdCallProgram(), [":criteria", "Goodbye."], "freight-cfo", "--no-save", "--exam")
    let ring = try #require(run.output.range(of: "ringing"))
    #expect(run.output[..<ring.lowerBound].contains("purpose, relevance, for them"))
    #expect(run.output.contains("takes up a brush-off or objection before anything else"))
  }

  @Test func anExamHasNothingButTheCall() throws {
    let run = try practise(
      try ColdCallProgram(),
      [":why", ":hint", ":mood", ":rewind", ":compare", "Goodbye."],
      "freight-cfo",
      "--no-save",
      "--exam"
    )
    #expect(run.output.ranges(of: "is not there in an exam").count == 5)
  }

  @Test func aHintAskedForTwiceIsAnotherOne() throws {
    let run = try practise(try ColdCallProgram(), [":hint", ":hint", "Goodbye."], "freight-cfo", "--no-save")
    #expect(run.output.contains("Say who you are and what at Hansa Freight made you ring."))
    #expect(run.output.contains("Say who you are, and what made you ring: Their Q3 report"))
  }

  @Test func notesAreKeptAndNobodyHearsThem() throws {
    let program = try ColdCallProgram()
    let run = try practise(program, [":notes asks about cash", ":notes", "Goodbye."], "freight-cfo")
    #expect(run.output.contains("note  asks about cash"))
    let show = try program.run(["review", "replay", "last"])
    #expect(show.code == 0)
    #expect(!show.output.contains("asks about cash"))
  }

  @Test func whatWasTakenBackIsComparedAndReplaysToTheByte() throws {
    let program = try ColdCallProgram()
    let run = try practise(
      program,
      [
        "Our platform tracks every container in real time.", ":rewind",
        "Karin, Jonas Brandt, Tiderail. Your Q3 report says demurrage doubled, so I rang.", ":compare", "Goodbye.",
      ],
      "freight-cfo"
    )
    #expect(run.output.ranges(of: "taken back  \u{201C}Our platform").count == 3)
    #expect(run.output.contains("trust 3 \u{2192} 0"))
    #expect(run.output.contains("trust 3 \u{2192} 6"))
    let replay = try program.run(["review", "replay", "last"])
    #expect(replay.code == 0, "\(replay.messages)")
    #expect(replay.messages.contains("The same to the byte"))
  }

  @Test func aSilenceGoesWithTheLineThatIsTakenBack() throws {
    let run = try practise(
      try ColdCallProgram(),
      ["Our platform tracks every container in real time.", "", ":rewind", ":mood", "Goodbye."],
      "freight-cfo",
      "--no-save"
    )
    #expect(run.output.contains("trust 3 · patience 5 · interest 2 · in pick-up · 0:02"))
  }

  @Test(arguments: ["easy", "medium", "hard"]) func everyLevelReplaysToTheByte(_ level: String) throws {
    let program = try ColdCallProgram()
    let run = try practise(program, Calls.peerFreight, "freight-cfo", "--level", level, "--format", "json")
    #expect(run.events("briefing").first?["level"] as? String == level)
    let replay = try program.run(["review", "replay", "last"])
    #expect(replay.code == 0 && replay.messages.contains("The same to the byte"), "\(replay.messages)")
  }

  @Test func aHarderCallStartsWithLessPatience() throws {
    let program = try ColdCallProgram()
    func meters(_ level: String) throws -> [String: Int] {
      let run = try practise(program, ["Goodbye."], "freight-cfo", "--level", level, "--format", "json", "--no-save")
      return run.events("prospect").first?["meters"] as? [String: Int] ?? [:]
    }
    let (easy, medium, hard) = (try meters("easy"), try meters("medium"), try meters("hard"))
    #expect(easy["patience"] ?? 0 > medium["patience"] ?? 0 && medium["patience"] ?? 0 > hard["patience"] ?? 0)
    let digests = try ["easy", "medium", "hard"].map { level in
      try practise(program, [], "freight-cfo", "--level", level, "--format", "json", "--no-save")
        .events("briefing").first?["digest"] as? String
    }
    #expect(Set(digests).count == 3)
  }

  @Test func aTurnThatRunsOnIsBrokenOffAndSaidSo() throws {
    let long = Array(repeating: "boxes and more boxes", count: 30).joined(separator: " ")
    let run = try practise(try ColdCallProgram(), [long, "Goodbye."], "freight-cfo", "--no-save")
    #expect(run.output.contains("broken off after 100 words, at"))
  }

  @Test func theDebriefIsAnEventBeforeTheScorecard() throws {
    let program = try ColdCallProgram()
    let run = try practise(program, Calls.pitch, "freight-cfo", "--no-save", "--format", "json", "--debrief")
    let debrief = try #require(run.events("debrief").first)
    #expect(debrief["par"] as? Int == 4)
    #expect((debrief["focus"] as? [String: Any])?["drill"] as? String != nil)
    #expect(run.events.last?["event"] as? String == "scorecard")
    #expect(
      try practise(program, Calls.pitch, "freight-cfo", "--no-save", "--format", "json").events("debrief").isEmpty
    )
  }

  @Test func retestingPlaysTheSameCallAndShowsBeforeAndAfter() throws {
    let program = try ColdCallProgram()
    _ = try practise(program, Calls.pitch, "freight-cfo", "--seed", "9", "--level", "easy")
    let again = try practise(program, Calls.peerFreight, "--retest", "last")
    #expect(again.code == 0, "\(again.messages)")
    #expect(again.output.contains("The same call again"))
    #expect(again.output.contains("no \u{2192} yes"))
    let sessions = try program.run(["review", "list", "--format", "json"]).list
    #expect(sessions.count == 2)
    let shown = try sessions.map { session in
      try program.run(["review", "show", "\(session["session"] ?? "")", "--format", "json"]).document
    }
    #expect(Set(shown.compactMap { $0["seed"] as? Int }) == [9])
    #expect(Set(shown.compactMap { $0["digest"] as? String }).count == 1)
  }

  @Test func aRetestIsDueAfterTwoDaysAndSaysSo() throws {
    let program = try ColdCallProgram()
    _ = try practise(program, Calls.pitch, "freight-cfo")
    let run = try practise(program, [], "--retest", "due")
    #expect(run.code == 66)
    #expect(run.messages.contains("2 days"))
  }

  @Test func theNextCallSaysWhyItIsTheNext() throws {
    let program = try ColdCallProgram()
    _ = try practise(program, Calls.pitch, "freight-cfo")
    let run = try practise(program, ["Goodbye."], "--next")
    #expect(run.code == 0)
    #expect(run.output.contains("Weakest of late:"))
    #expect(run.output.contains("You have not met"))
  }

  @Test(arguments: [
    ["--drill", "opener", "--block", "3"], ["--next", "freight-cfo"], ["--retest", "last", "--seed", "4"],
    ["--drill", "pitching"], ["--block", "0"], ["--level", "brutal"], ["--exam", "--coached"],
    ["--block", "2", "freight-cfo"],
  ]) func whatDoesNotGoTogetherIsRefused(_ arguments: [String]) throws {
    let run = try ColdCallProgram().run(["practice"] + arguments)
    #expect(run.code == 64)
    #expect(run.messages.contains("Error:"))
  }
}
