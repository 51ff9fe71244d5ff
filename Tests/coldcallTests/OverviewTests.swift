import Foundation
import Testing

@Suite struct OverviewTests {
  @Test func aloneItSaysWhatItIsAndWhatToTypeNext() throws {
    let run = try ColdCallProgram().run([])
    #expect(run.code == 0)
    #expect(run.output.contains("sparring partner"))
    for name in ["freight-cfo", "founder-partnership", "burnt-it-director", "coo-behind-assistant"] {
      #expect(run.output.contains(name))
    }
    #expect(run.output.contains("coldcall practice founder-partnership"))
    #expect(run.messages.isEmpty)
  }

  @Test func everyScreenFitsEightyColumns() throws {
    let program = try ColdCallProgram()
    _ = try program.practice("freight-cfo", Calls.peerFreight)
    for arguments in [[], ["review", "list"], ["review", "show", "last"], ["hear", Calls.pitch[0]]] {
      let run = try program.run(arguments)
      #expect(run.code == 0)
      for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(arguments): \(line)") }
    }
  }

  @Test(arguments: [[], ["practice"], ["hear"], ["author"], ["author", "check"], ["review"], ["review", "show"]])
  func helpHasExamplesOrCommands(_ command: [String]) throws {
    let run = try ColdCallProgram().run(command + ["--help"])
    #expect(run.code == 0)
    #expect(run.output.contains("Examples:") || run.output.contains("SUBCOMMANDS:"))
  }

  @Test(arguments: [
    ["pratcice"], ["practice", "freight-cfo", "--seed", "-1"], ["practice", "--exam", "--coached"], ["hear"],
    ["review", "show"],
    ["review", "show", "seven"], ["practice", "--resume", "--no-save"], ["practice", "x", "--pass-mark", "101"],
    ["hear", "--batch", "a line"], ["review", "list", "--limit", "0"], ["practice", "--format", "xml"],
  ])
  func wrongUseExitsWith64AndSaysSoOnTheErrorStream(_ arguments: [String]) throws {
    let run = try ColdCallProgram().run(arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(!run.messages.isEmpty)
  }

  @Test func colourIsForTerminalsUnlessAskedFor() throws {
    let program = try ColdCallProgram()
    #expect(!(try program.run([]).output.contains("\u{1B}[")))
    #expect(try program.run(["--color", "always"]).output.contains("\u{1B}["))
    #expect(try program.run([], environment: ["CLICOLOR_FORCE": "1"]).output.contains("\u{1B}["))
    #expect(!(try program.run([], environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]).output.contains("\u{1B}[")))
  }

  @Test func aReaderThatHasEnoughIsNoFailure() throws {
    let program = try ColdCallProgram()
    let process = program.process(["--help"])
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.runWithSignalsOpen()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
  }
}
