#if os(Linux)
  import Foundation
  import Glibc

  /// The real program at a terminal of its own: keys go in, the screen comes out.
  final class TypedCall {
    private let process: Process
    private let master: Int32
    private(set) var screen = ""
    private var seen = "".startIndex

    /// - Parameter program: `setsid` gives it the pseudo-terminal as its controlling one, so that Ctrl-C is a signal.
    init(_ program: ColdCallProgram, _ arguments: [String], environment: [String: String] = [:]) throws {
      var slave: Int32 = 0
      var master: Int32 = 0
      var size = winsize(ws_row: 40, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
      guard openpty(&master, &slave, nil, nil, &size) == 0 else { throw POSIXError(.ENXIO) }
      self.master = master
      process = program.process(
        [],
        environment: ["TERM": "xterm-256color", "NO_COLOR": "1"].merging(environment) { _, given in given }
      )
      process.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
      process.arguments = ["--ctty", "--wait", program.binary.path] + arguments
      let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
      process.standardInput = terminal
      process.standardOutput = terminal
      process.standardError = terminal
      try process.runWithSignalsOpen()
      try terminal.close()
      _ = fcntl(master, F_SETFL, O_NONBLOCK)
    }

    deinit {
      if process.isRunning { process.terminate() }
      close(master)
    }

    func type(_ keys: String) {
      var bytes = Array(keys.utf8)[...]
      while !bytes.isEmpty {
        let written = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
        if written > 0 { bytes = bytes.dropFirst(written) } else { usleep(1000) }
      }
    }

    /// Waits until the screen shows the text, after what was waited for before; false when ten seconds pass without it.
    func shows(_ text: String) -> Bool {
      for _ in 0..<1000 {
        drain()
        if let found = screen[seen...].range(of: text) {
          seen = found.upperBound
          return true
        }
        usleep(10_000)
      }
      return false
    }

    private func drain() {
      var buffer = [UInt8](repeating: 0, count: 65536)
      let count = read(master, &buffer, buffer.count)
      if count > 0 { screen += String(decoding: buffer[..<count], as: UTF8.self) }
    }

    /// The terminal's local modes, of which editing changes some.
    var modes: tcflag_t {
      var settings = termios()
      tcgetattr(master, &settings)
      return settings.c_lflag
    }

    func waitForExit() -> Int32 {
      for _ in 0..<1000 where process.isRunning {
        drain()
        usleep(10_000)
      }
      drain()
      return process.isRunning ? -1 : process.terminationStatus
    }

    func signal(_ number: Int32) { kill(processOfProgram, number) }

    /// `setsid --wait` forks when it leads a group; the program is then its child.
    private var processOfProgram: pid_t {
      let path = "/proc/\(process.processIdentifier)/task/\(process.processIdentifier)/children"
      let children =
        (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: " ").compactMap { pid_t($0) } ?? []
      return children.first ?? process.processIdentifier
    }
  }
#endif
