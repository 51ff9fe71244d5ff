internal import CallEngine
internal import Foundation
internal import ScenarioFormat

/// Speaks what the other side says, one line after the other, while the caller may already be typing.
///
/// Nothing waits for it: a line that is still being spoken when the caller has answered is cut off.
final class Voice {
  private let program: SpeechProgram
  private var running: Process?

  init(_ program: SpeechProgram) {
    self.program = program
  }

  deinit { hush() }

  /// Whether somebody is being heard.
  var isSpeaking: Bool { running?.isRunning == true }

  /// Begins to speak; a line before it is let finish first.
  func say(_ line: SpokenLine, in scenario: Scenario) {
    guard let persona = scenario.persona(line.speaker) else { return }
    wait()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program.path)
    process.arguments = program.arguments(for: PersonaVoice(persona))
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // A program that has gone away, or finds no sound card, leaves a call that is read instead of heard.
    guard (try? process.run()) != nil else { return }
    let text = line.text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
    try? input.fileHandleForWriting.write(contentsOf: Data((String(String.UnicodeScalarView(text)) + "\n").utf8))
    try? input.fileHandleForWriting.close()
    running = process
  }

  /// Cuts off what is being said.
  func hush() {
    guard let running, running.isRunning else { return }
    running.terminate()
    self.running = nil
  }

  /// Lets what is being said come to its end.
  func wait() {
    running?.waitUntilExit()
    running = nil
  }
}
