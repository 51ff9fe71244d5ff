import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A folder of its own for one test, gone when the test is over.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("coldcall-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Where the tests keep their journal; nothing stands there at first.
  var journal: URL { url.appendingPathComponent("journal.sqlite") }

  /// The names of all that is in it, sorted.
  func names() throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
    #if canImport(Darwin)
      // This system's SQLite keeps its two helper files when a database is closed.
      return names.filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
    #else
      return names
    #endif
  }
}

/// The permission bits of a file or folder, or nothing when there is none.
func permissions(of url: URL) -> Int? {
  var info = stat()
  guard stat(url.path, &info) == 0 else { return nil }
  return Int(info.st_mode) & 0o777
}
