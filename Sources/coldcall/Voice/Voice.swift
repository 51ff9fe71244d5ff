internal import CallEngine
internal import Foundation
internal import ScenarioFormat

/// Speaks what the other side says, one line after the other, on a thread of its own: nothing waits for it.
///
/// A program that has gone away, or finds no sound card, leaves a call that is read instead of heard.
final class Voice: Sendable {
  private let program: SpeechProgram
  private let queue = DispatchQueue(label: "voice")
  private let lock = NSLock()
  // Touched by the caller's thread and the queue, by each only while it holds the lock.
  nonisolated(unsafe) private var running: Process?
  nonisolated(unsafe) private var waiting = 0
  /// Raised by `hush`: lines that were asked for before it are not begun any more.
  nonisolated(unsafe) private var generation = 0

  init(_ program: SpeechProgram) {
    self.program = program
  }

  /// Whether somebody is being heard, or about to be.
  var isSpeaking: Bool { lock.withLock { waiting > 0 } }

  /// Begins to speak once the line before has come to its end.
  func say(_ line: SpokenLine, in scenario: Scenario) {
    guard let persona = scenario.persona(line.speaker) else { return }
    let arguments = program.arguments(for: PersonaVoice(persona))
    let spoken = line.text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
    let text = String(String.UnicodeScalarView(spoken)) + "\n"
    let born = lock.withLock {
      waiting += 1
      return generation
    }
    queue.async { [self] in
      speak(text, arguments, born)
      lock.withLock { waiting -= 1 }
    }
  }

  private func speak(_ text: String, _ arguments: [String], _ born: Int) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program.path)
    process.arguments = arguments
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let hasBegun = lock.withLock {
      guard born == generation, (try? process.run()) != nil else { return false }
      running = process
      return true
    }
    guard hasBegun else { return }
    try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    lock.withLock { running = nil }
  }

  /// Cuts off what is being said, and what was to be said after it.
  func hush() {
    lock.withLock {
      generation += 1
      running?.terminate()
    }
  }

  /// Lets everything be said to its end.
  func wait() { queue.sync {} }
}
