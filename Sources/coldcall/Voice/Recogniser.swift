internal import Foundation

/// Takes a turn from any program that listens and prints what it heard.
struct Recogniser {
  /// Run by the shell, once for every turn.
  let command: String

  /// Runs it and waits; what it prints on standard output is the turn, its lines joined.
  ///
  /// - Returns: nil when nothing was heard.
  /// - Throws: `Failure` when the program cannot be run, or fails.
  func turn() throws -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    let output = Pipe()
    let messages = Pipe()
    process.standardOutput = output
    process.standardError = messages
    process.standardInput = FileHandle.nullDevice
    do { try process.run() } catch {
      throw Failure(
        .inputOutput,
        "'\(command)' cannot be run.",
        fix: "Give --listen a command that prints what it hears."
      )
    }
    // Both pipes are drained at once: a recogniser that tells much about itself would wait for ever otherwise.
    let told = Drain(messages.fileHandleForReading)
    let heard = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let last = told.text.split(separator: "\n").last.map { " It says: \($0)" } ?? ""
      throw Failure(
        .inputOutput,
        "The recogniser ended with \(process.terminationStatus).\(last)",
        fix: "Try the command by itself: it must print the words it heard and end with 0."
      )
    }
    let words = String(decoding: heard, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

/// Reads a stream to its end on a thread of its own.
private final class Drain: Sendable {
  private let group = DispatchGroup()
  // Written by the reading thread before it leaves the group, read after waiting for it: never at the same time.
  nonisolated(unsafe) private var data = Data()

  init(_ handle: FileHandle) {
    group.enter()
    DispatchQueue.global().async { [self] in
      data = handle.readDataToEndOfFile()
      group.leave()
    }
  }

  var text: String {
    group.wait()
    return String(decoding: data, as: UTF8.self)
  }
}
