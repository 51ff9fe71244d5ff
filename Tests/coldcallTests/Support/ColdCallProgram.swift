import Foundation
import Testing

/// Runs the real program as its user would, in a home of its own.
struct ColdCallProgram {
  /// What one run left behind.
  struct Run {
    var output: String
    var messages: String
    var code: Int32

    /// The lines of output, as JSON objects.
    var events: [[String: Any]] {
      output.split(separator: "\n").compactMap { line in
        (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
      }
    }

    func events(_ name: String) -> [[String: Any]] { events.filter { $0["event"] as? String == name } }

    var document: [String: Any] {
      ((try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any]) ?? [:]
    }

    var list: [[String: Any]] {
      ((try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [[String: Any]]) ?? []
    }
  }

  /// A folder nobody else uses, in the place of home and journal.
  let home: URL
  var binary = Self.built

  init() throws {
    home = FileManager.default.temporaryDirectory.appending(path: "coldcall-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  }

  /// The program beside the test bundle.
  static var built: URL {
    let bundle = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return bundle.deletingLastPathComponent().appending(path: "coldcall")
  }

  static var repository: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  var environment: [String: String] {
    var environment = [
      "HOME": home.path, "COLUMNS": "80", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "EDITRC": "/dev/null",
    ]
    // The toolchain's libraries may be found by this alone.
    environment["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
    return environment
  }

  func process(_ arguments: [String], environment extra: [String: String] = [:], folder: URL? = nil) -> Process {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.environment = environment.merging(extra) { _, given in given }
    process.currentDirectoryURL = folder ?? home
    return process
  }

  /// - Parameter input: Bytes on standard input; nil closes it.
  func run(
    _ arguments: [String],
    input: Data? = Data(),
    environment: [String: String] = [:],
    folder: URL? = nil
  ) throws -> Run {
    let scratch = home.appending(path: "run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    func file(_ name: String, _ data: Data = Data()) throws -> URL {
      let url = scratch.appending(path: name)
      try data.write(to: url)
      return url
    }
    let process = process(arguments, environment: environment, folder: folder)
    let outputFile = try file("out")
    let messageFile = try file("err")
    process.standardInput = try FileHandle(
      forReadingFrom: input.map { try file("in", $0) } ?? URL(fileURLWithPath: "/dev/null")
    )
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: messageFile)
    try process.runWithSignalsOpen()
    process.waitUntilExit()
    return Run(
      output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      messages: String(decoding: try Data(contentsOf: messageFile), as: UTF8.self),
      code: process.terminationStatus
    )
  }

  /// A practice call by these lines, as JSON.
  func practice(_ scenario: String, _ lines: [String], _ arguments: String...) throws -> Run {
    try run(
      ["practice", scenario, "--format", "json"] + arguments,
      input: Data(lines.map { $0 + "\n" }.joined().utf8)
    )
  }
}

extension Process {
  /// Starts the program with no signal blocked: a test's thread blocks them all, and a child would inherit that.
  func runWithSignalsOpen() throws {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try run()
  }
}
