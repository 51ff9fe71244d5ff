import Foundation
import Testing

/// What is typed is on disk before it is answered, whatever happens to the program then.
@Suite struct DurabilityTests {
  @Test(arguments: 0..<20)
  func killedAtAnyMomentEveryAnsweredLineIsKeptAndTheCallGoesOn(_ round: Int) throws {
    let program = try ColdCallProgram()
    let whole = try program.practice("freight-cfo", Calls.peerFreight, "--seed", "9", "--no-save")
    // A different place and a different delay each round, and the same ones at every run.
    let typed = round % Calls.peerFreight.count
    let delay = useconds_t((round * 7919) % 60_000)

    let process = program.process(["practice", "freight-cfo", "--seed", "9", "--format", "json"])
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.runWithSignalsOpen()
    var answered = 0
    var seen = Data()
    for line in Calls.peerFreight.prefix(typed) {
      try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
      answered += 1
      while callers(in: seen) < answered || !endsWithAnswer(seen) {
        let more = output.fileHandleForReading.availableData
        if more.isEmpty { break }
        seen += more
      }
    }
    // One more line goes in, and the program is killed while it is at it.
    try input.fileHandleForWriting.write(contentsOf: Data((Calls.peerFreight[typed] + "\n").utf8))
    usleep(delay)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()

    let list = try program.run(["review", "list", "--format", "json"]).list
    // Killed before the first line was read there may be nothing yet; once something was answered there must be.
    guard let session = list.first else { return #expect(typed == 0) }
    let kept = try #require(session["turns"] as? Int)
    #expect(kept >= typed)
    guard session["state"] as? String == "interrupted" else { return #expect(kept == Calls.peerFreight.count) }

    let rest = Calls.peerFreight.dropFirst(kept).map { $0 + "\n" }.joined()
    let resumed = try program.run(["practice", "--resume", "--format", "json"], input: Data(rest.utf8))
    #expect(resumed.code == 0)
    #expect(resumed.events("caller").map { $0["text"] as? String } == Calls.peerFreight.map { $0 })
    #expect(
      resumed.events("prospect").map { $0["text"] as? String } == whole.events("prospect").map { $0["text"] as? String }
    )
    #expect(resumed.events.last?["score"] as? Int == whole.events.last?["score"] as? Int)
    #expect(try program.run(["review", "replay", "last"]).code == 0)
  }

  private func callers(in data: Data) -> Int {
    String(decoding: data, as: UTF8.self).components(separatedBy: "\"event\":\"caller\"").count - 1
  }

  private func endsWithAnswer(_ data: Data) -> Bool {
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    return data.last == UInt8(ascii: "\n") && lines.last?.contains("\"event\":\"prospect\"") == true
  }

  @Test func aTerminatedCallIsInterruptedAndSaysHowToGoOn() throws {
    let program = try ColdCallProgram()
    let process = program.process(["practice", "freight-cfo", "--format", "json"])
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.runWithSignalsOpen()
    try input.fileHandleForWriting.write(contentsOf: Data((Calls.peerFreight[0] + "\n").utf8))
    var seen = Data()
    while callers(in: seen) < 1 || !endsWithAnswer(seen) {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      seen += more
    }
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    let session = try #require(try program.run(["review", "list", "--format", "json"]).list.first)
    #expect(session["state"] as? String == "interrupted")
    #expect(session["turns"] as? Int == 1)
  }

  @Test func withoutAnInterruptedCallThereIsNothingToResume() throws {
    let program = try ColdCallProgram()
    #expect(try program.run(["practice", "--resume"]).code == 66)
    _ = try program.practice("freight-cfo", Calls.peerFreight)
    let run = try program.run(["practice", "--resume"])
    #expect(run.code == 66)
    #expect(run.messages.contains("no interrupted call"))
  }
}
