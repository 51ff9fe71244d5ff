import Foundation
import Testing

@Suite struct CopiedBinaryTests {
  @Test func aBinaryMovedToAnotherFolderStillMakesACall() throws {
    var program = try ColdCallProgram()
    let copy = program.home.appending(path: "elsewhere/coldcall")
    try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: ColdCallProgram.built, to: copy)
    program.binary = copy
    let run = try program.practice("freight-cfo", Calls.peerFreight, "--no-save", "--seed", "3")
    #expect(run.code == 0)
    #expect(run.events("ended").first?["outcome"] as? String == "next-step-agreed")
  }

  @Test func theBuiltInCopyAndTheFolderAreTheSameScenario() throws {
    let program = try ColdCallProgram()
    let folder = ColdCallProgram.repository.appending(path: "Scenarios").path
    let builtIn = try program.practice("freight-cfo", Calls.pitch, "--no-save")
    let onDisk = try program.practice("freight-cfo", Calls.pitch, "--no-save", "--scenarios", folder)
    #expect(builtIn.output == onDisk.output)
  }
}
