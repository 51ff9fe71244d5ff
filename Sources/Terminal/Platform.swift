#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The few system calls the terminal side needs; the only file that knows which C library it stands on.
package enum Platform {
  /// What waiting for descriptors came to.
  package enum Readiness: Equatable, Sendable {
    /// This descriptor, the first of those asked about, can be read (or has ended).
    case ready(Int32)
    case timedOut
    /// A signal handler ran; look at its flags and wait again.
    case interrupted
  }

  /// Whether the descriptor is a terminal.
  package static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// Reads up to `count` bytes; an empty answer is the end of the input.
  package static func read(_ descriptor: Int32, count: Int) throws(SystemError) -> [UInt8] {
    while true {
      var failure: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        #if canImport(Darwin)
          let got = Darwin.read(descriptor, buffer.baseAddress, count)
        #elseif canImport(Musl)
          let got = Musl.read(descriptor, buffer.baseAddress, count)
        #else
          let got = Glibc.read(descriptor, buffer.baseAddress, count)
        #endif
        failure = got < 0 ? errno : 0
        filled = max(0, got)
      }
      switch failure {
      case 0: return bytes
      case EINTR: continue
      case EAGAIN: _ = try wait(for: descriptor, atMost: nil)
      default: throw SystemError(call: "read", code: failure)
      }
    }
  }

  /// Writes every byte, however many calls that takes.
  package static func write(_ bytes: some Sequence<UInt8>, to descriptor: Int32) throws(SystemError) {
    let bytes = Array(bytes)
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
        #if canImport(Darwin)
          return Darwin.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          return Musl.write(descriptor, rest.baseAddress, rest.count)
        #else
          return Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if written >= 0 {
        offset += written
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: _ = try wait(for: [descriptor], events: Int16(POLLOUT), milliseconds: -1)
      case let code: throw SystemError(call: "write", code: code)
      }
    }
  }

  /// Waits until one of the descriptors can be read; nil waits for ever.
  package static func wait(for descriptors: Int32..., atMost limit: Duration?) throws(SystemError) -> Readiness {
    try wait(for: descriptors, events: Int16(POLLIN), milliseconds: limit.map(milliseconds) ?? -1)
  }

  /// Rounded up, so that nothing is asked for before it is due.
  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    guard seconds < 1_000_000 else { return 1_000_000_000 }
    return max(0, Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
  }

  private static func wait(
    for descriptors: [Int32],
    events: Int16,
    milliseconds: Int32
  ) throws(SystemError) -> Readiness {
    var polled = descriptors.map { pollfd(fd: $0, events: events, revents: 0) }
    let count = poll(&polled, nfds_t(polled.count), milliseconds)
    if count > 0, let first = polled.first(where: { $0.revents != 0 }) { return .ready(first.fd) }
    if count == 0 { return .timedOut }
    if errno == EINTR { return .interrupted }
    throw SystemError(call: "poll", code: errno)
  }

  /// Whether there is something at the path that can be looked at.
  package static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// Columns and rows of the terminal behind the descriptor; nil when it is none or does not say.
  package static func windowSize(of descriptor: Int32) -> TerminalSize? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    return TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// Makes a write to a closed pipe an error to handle instead of the end of the process.
  package static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Ends the process by the signal, as if nobody had caught it, so that the parent sees the true cause.
  package static func endProcess(bySignal number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }

  static let brokenPipe: Int32 = EPIPE
  static let hangUps: Set<Int32> = [EIO, ENXIO, EBADF]

  static func message(for code: Int32) -> String {
    String(cString: strerror(code))
  }
}

/// How a terminal was set (echo, line mode, special keys), kept so that it can be put back exactly.
package struct TerminalState {
  private let descriptor: Int32
  private let attributes: termios

  /// Nil when the descriptor is no terminal.
  package init?(of descriptor: Int32) {
    var attributes = termios()
    guard tcgetattr(descriptor, &attributes) == 0 else { return nil }
    self.descriptor = descriptor
    self.attributes = attributes
  }

  /// Puts the terminal back; keys typed ahead stay.
  package func restore() {
    var wanted = attributes
    while tcsetattr(descriptor, TCSADRAIN, &wanted) != 0 && errno == EINTR {}
  }
}

/// An open file under an advisory lock, which other processes that ask the same way respect.
///
/// Opening creates missing folders for the owner alone (0700) and the file with 0600.
package struct LockedFile: ~Copyable {
  private let descriptor: Int32

  /// Opens and locks; gives up with the system's reason when the file is no plain file, or after about 200 ms.
  package init(path: String, writing: Bool) throws(SystemError) {
    if writing { try Self.createFolders(above: path) }
    let descriptor = open(path, (writing ? O_RDWR | O_CREAT : O_RDONLY) | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw SystemError(call: "open", code: errno) }
    do throws(SystemError) {
      try Self.lock(descriptor, writing: writing)
    } catch {
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// All bytes of the file.
  package borrowing func contents() throws(SystemError) -> [UInt8] {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw SystemError(call: "lseek", code: errno) }
    var bytes: [UInt8] = []
    while true {
      let more = try Platform.read(descriptor, count: 65_536)
      if more.isEmpty { return bytes }
      bytes += more
    }
  }

  /// Adds bytes after the last one.
  package borrowing func append(_ bytes: [UInt8]) throws(SystemError) {
    guard lseek(descriptor, 0, SEEK_END) >= 0 else { throw SystemError(call: "lseek", code: errno) }
    try Platform.write(bytes, to: descriptor)
  }

  /// Puts other bytes in place of what the file holds.
  package borrowing func replace(with bytes: [UInt8]) throws(SystemError) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw SystemError(call: "lseek", code: errno) }
    try Platform.write(bytes, to: descriptor)
    guard ftruncate(descriptor, off_t(bytes.count)) == 0 else { throw SystemError(call: "ftruncate", code: errno) }
  }

  private static func lock(_ descriptor: Int32, writing: Bool) throws(SystemError) {
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      throw SystemError(call: "open", code: EINVAL)
    }
    if writing { fchmod(descriptor, 0o600) }
    for _ in 0..<20 {
      if flock(descriptor, (writing ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0 { return }
      // A file system without locks is no reason to lose what was typed.
      guard errno == EWOULDBLOCK || errno == EINTR else { return }
      usleep(10_000)
    }
    throw SystemError(call: "flock", code: EWOULDBLOCK)
  }

  private static func createFolders(above path: String) throws(SystemError) {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      end = path.index(after: slash)
      let folder = String(path[..<slash])
      if folder.isEmpty || mkdir(folder, 0o700) == 0 || errno == EEXIST { continue }
      // A folder of somebody else that is there already may answer EACCES or EROFS: what counts is whether it exists.
      let code = errno
      var information = stat()
      guard stat(folder, &information) == 0 else { throw SystemError(call: "mkdir", code: code) }
    }
  }
}
