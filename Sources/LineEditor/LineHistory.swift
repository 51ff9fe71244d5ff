package import Terminal

/// Lines said before, oldest first, each once; the latest saying of a line counts.
///
/// Kept in a text file of its own, one line an entry, for the owner's eyes only. Several programs may add to it at
/// once. A file that cannot be read or written costs the history, never the call: see `warning`.
package struct LineHistory {
  /// How many lines are kept.
  package static let capacity = 1000

  package private(set) var entries: [String] = []
  /// Why nothing is kept, once something went wrong; each later line is tried again.
  package private(set) var warning: SystemError?
  private let path: String?

  /// Reads what is there; a missing file is an empty history, no path keeps lines in memory only.
  package init(path: String?) {
    self.path = path
    guard let path, Platform.exists(path) else { return }
    do {
      let file = try LockedFile(path: path, writing: false)
      entries = Self.merged(Self.lines(of: try file.contents()))
    } catch {
      warning = error
    }
  }

  /// Adds a line, here and in the file; blank lines are no history.
  package mutating func add(_ line: String) {
    let line = LineText.cleaned(line)
    guard line.contains(where: { $0 != " " }) else { return }
    guard let path else {
      entries = Self.merged(entries + [line])
      return
    }
    do {
      let file = try LockedFile(path: path, writing: true)
      let bytes = try file.contents()
      let kept = Self.lines(of: bytes)
      let wanted = Self.merged(kept + [line])
      if wanted == kept + [line], bytes.last ?? 0x0A == 0x0A {
        try file.append(Array((line + "\n").utf8))
      } else {
        try file.replace(with: Array(wanted.map { $0 + "\n" }.joined().utf8))
      }
      entries = wanted
      warning = nil
    } catch {
      entries = Self.merged(entries + [line])
      warning = error
    }
  }

  private static func lines(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A).map { LineText.cleaned(String(decoding: $0, as: UTF8.self)) }
  }

  /// The last saying of each line, in order, no more than are kept.
  private static func merged(_ lines: [String]) -> [String] {
    var seen: Set<String> = []
    let latestFirst = lines.reversed().filter { seen.insert($0).inserted }
    return latestFirst.prefix(capacity).reversed()
  }
}
