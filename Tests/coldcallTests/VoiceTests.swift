import Foundation
import Testing

/// Voices and recognisers are programs of the system; stand-ins show what they are given and what is made of what they give.
@Suite struct VoiceTests {
  private func script(_ name: String, _ text: String, in program: ColdCallProgram) throws -> URL {
    let folder = program.home.appending(path: "bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appending(path: name)
    try Data("#!/bin/sh\n\(text)\n".utf8).write(to: url)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
    return url
  }

  @Test func everyLineOfHersIsSpokenInHerVoice() throws {
    let program = try ColdCallProgram()
    let said = program.home.appending(path: "said")
    let path = try script("espeak-ng", "echo \"$@\" >> '\(said.path).args'; cat >> '\(said.path)'", in: program)
    let run = try program.run(
      ["practice", "freight-cfo", "--no-save", "--voice", "--format", "json"],
      input: Data("Karin, Jonas Brandt, Tiderail.\nGoodbye.\n".utf8),
      environment: ["PATH": "\(path.deletingLastPathComponent().path):/usr/bin:/bin"]
    )
    #expect(run.code == 0, "\(run.messages)")
    let spoken = try String(contentsOf: said, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(spoken == run.events("prospect").compactMap { $0["text"] as? String })
    let voices = Set(try String(contentsOfFile: said.path + ".args", encoding: .utf8).split(separator: "\n"))
    #expect(voices.count == 1 && voices.first?.contains("--stdin") == true)
  }

  @Test func withoutAVoiceItSaysSoAndTheCallGoesOn() throws {
    let run = try ColdCallProgram().run(
      ["practice", "freight-cfo", "--no-save", "--voice"],
      input: Data("Goodbye.\n".utf8),
      environment: ["PATH": "/nowhere"]
    )
    #expect(run.code == 0)
    #expect(run.messages.contains("espeak-ng"))
    #expect(run.output.contains("Score"))
  }

  @Test func aVoiceThatFailsDoesNotStopTheCall() throws {
    let program = try ColdCallProgram()
    let path = try script("espeak-ng", "exit 3", in: program)
    let run = try program.run(
      ["practice", "freight-cfo", "--no-save", "--voice"],
      input: Data("Goodbye.\n".utf8),
      environment: ["PATH": path.deletingLastPathComponent().path]
    )
    #expect(run.code == 0 && run.output.contains("Score"))
  }

  @Test func turnsComeFromARecogniser() throws {
    let program = try ColdCallProgram()
    let count = program.home.appending(path: "count").path
    let listen = try script(
      "listen",
      "echo x >> '\(count)'; echo chatter >&2; case $(wc -l < '\(count)') in 1) echo 'Karin, Jonas Brandt,'; echo 'from Tiderail.';; esac",
      in: program
    )
    let run = try program.run(
      ["practice", "freight-cfo", "--no-save", "--format", "json", "--listen", listen.path],
      input: nil
    )
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.events("caller").map { $0["text"] as? String } == ["Karin, Jonas Brandt, from Tiderail."])
  }

  @Test func aRecogniserThatFailsIsNamed() throws {
    let run = try ColdCallProgram().run(
      ["practice", "freight-cfo", "--no-save", "--listen", "echo no microphone >&2; exit 3"],
      input: nil
    )
    #expect(run.code == 74)
    #expect(run.messages.contains("ended with 3") && run.messages.contains("no microphone"))
  }
}
