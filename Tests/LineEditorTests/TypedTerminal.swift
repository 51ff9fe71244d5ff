import Foundation
import Testing

/// A terminal with somebody at the keys: a pty whose other end follows a list of steps while a reader reads.
///
/// `@unchecked Sendable`: the typing thread lives only while `follow` runs, and what both touch is under the lock.
final class TypedTerminal: @unchecked Sendable {
  /// What the person does next.
  enum Step {
    /// Waits until this appears on the screen, counted from the last thing waited for.
    case sees(String)
    case types(String)
    case sendsBytes([UInt8])
    case sends(signal: Int32)
    case resizes(columns: Int)
    case hangsUp
  }

  /// The reader's end.
  let slave: Int32
  private var master: Int32
  private let columns: Int
  private let lock = NSLock()
  private var log: [UInt8] = []
  private var isDone = false
  private var mark = 0

  init(columns: Int = 60, rows: Int = 24) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&ends.master, &ends.slave, nil, nil, &size) == 0)
    master = ends.master
    slave = ends.slave
    // Programs that other tests start at the same time must not keep this terminal open.
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.columns = columns
  }

  deinit {
    hangUp()
    close(slave)
  }

  /// Everything written to the terminal so far.
  var output: String { String(decoding: bytes, as: UTF8.self) }

  /// What a person sees at the end.
  var screen: [String] {
    var screen = VirtualScreen(columns: columns)
    screen.show(bytes)
    return screen.lines
  }

  private var bytes: [UInt8] { lock.withLock { log } }

  /// How the terminal is set, in comparable form.
  var settings: [UInt] {
    var attributes = termios()
    guard tcgetattr(slave, &attributes) == 0 else { return [] }
    let keys = withUnsafeBytes(of: attributes.c_cc) { $0.map(UInt.init) }
    return [
      UInt(attributes.c_iflag), UInt(attributes.c_oflag), UInt(attributes.c_cflag), UInt(attributes.c_lflag),
    ] + keys
  }

  /// Sets the terminal in a way libedit would not choose, as some users do.
  func setUnusually() {
    var attributes = termios()
    tcgetattr(slave, &attributes)
    attributes.c_iflag |= tcflag_t(INLCR)
    attributes.c_lflag &= ~tcflag_t(ECHOE | ECHOK)
    tcsetattr(slave, TCSANOW, &attributes)
  }

  /// Runs the body while somebody follows the steps; the terminal hangs up when one of them cannot be done in time.
  func follow<Result>(_ steps: [Step], during body: () throws -> Result) rethrows -> Result {
    let finished = DispatchSemaphore(value: 0)
    lock.withLock { isDone = false }
    Thread { [self] in
      if !steps.allSatisfy({ perform($0) }) { hangUp() }
      while !lock.withLock({ isDone }) { drain() }
      drain()
      finished.signal()
    }
    .start()
    defer {
      lock.withLock { isDone = true }
      finished.wait()
    }
    return try body()
  }

  /// False when what was to be seen did not come.
  private func perform(_ step: Step) -> Bool {
    drain()
    switch step {
    case .sees(let text): return wait(for: Array(text.utf8))
    case .types(let text): send(Array(text.utf8))
    case .sendsBytes(let bytes): send(bytes)
    case .sends(let signal): kill(getpid(), signal)
    case .resizes(let columns):
      var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
      _ = ioctl(master, UInt(TIOCSWINSZ), &size)
      kill(getpid(), SIGWINCH)
    case .hangsUp: hangUp()
    }
    return true
  }

  private func wait(for text: [UInt8]) -> Bool {
    let patience = Date(timeIntervalSinceNow: 20)
    while Date() < patience {
      let wasDone = lock.withLock { isDone }
      drain()
      if let end = Self.end(of: text, in: bytes, from: mark) {
        mark = end
        return true
      }
      if wasDone { return false }
    }
    return false
  }

  private func send(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  private func hangUp() {
    guard master >= 0 else { return }
    close(master)
    master = -1
  }

  private func drain() {
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&polled, 1, 10) > 0, polled.revents & Int16(POLLIN) != 0 {
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return }
      lock.withLock { log += buffer[..<count] }
    }
  }

  private static func end(of text: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= start + text.count else { return nil }
    return (start...(bytes.count - text.count))
      .first { bytes[$0..<($0 + text.count)].elementsEqual(text) }
      .map { $0 + text.count }
  }
}
