import Foundation
import LineEditor
import Testing

@Suite struct LineHistoryTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "history-\(UUID().uuidString)")

  private var path: String { folder.appending(path: "state/deep/history").path(percentEncoded: false) }

  private var text: String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  private func withFolder(_ body: () throws -> Void) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try body()
  }

  @Test func linesAreKeptOneEachForTheOwnerAlone() throws {
    try withFolder {
      var history = LineHistory(path: path)
      #expect(history.entries.isEmpty && history.warning == nil)
      history.add("Grüezi, Karin")
      history.add(":why")
      #expect(text == "Grüezi, Karin\n:why\n")
      let modes = [try mode(path), try mode(folder.appending(path: "state").path(percentEncoded: false))]
      #expect(modes == [0o600, 0o700])
      #expect(LineHistory(path: path).entries == ["Grüezi, Karin", ":why"])
    }
  }

  @Test func aLineStandsOnceAndTheLatestCounts() throws {
    try withFolder {
      var history = LineHistory(path: path)
      for line in ["a", "b", "a", "c", "b", "", "   "] { history.add(line) }
      #expect(history.entries == ["a", "c", "b"])
      #expect(text == "a\nc\nb\n")
    }
  }

  @Test func linesOfAnotherTerminalSurvive() throws {
    try withFolder {
      var mine = LineHistory(path: path)
      var theirs = LineHistory(path: path)
      mine.add("mine 1")
      theirs.add("theirs 1")
      mine.add("mine 2")
      #expect(LineHistory(path: path).entries == ["mine 1", "theirs 1", "mine 2"])
    }
  }

  @Test func manyTerminalsAtOnceLoseNothing() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = path
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          var history = LineHistory(path: path)
          for line in 0..<25 { history.add("writer \(writer) line \(line)") }
        }
      }
    }
    #expect(Set(LineHistory(path: path).entries).count == 100)
  }

  @Test func theOldestLinesGo() throws {
    try withFolder {
      var history = LineHistory(path: path)
      history.add("oldest")
      let lines = (0..<LineHistory.capacity).map { "line \($0)\n" }.joined()
      try lines.write(toFile: path, atomically: false, encoding: .utf8)
      history = LineHistory(path: path)
      history.add("newest")
      #expect(history.entries.count == LineHistory.capacity)
      #expect(history.entries.first == "line 1" && history.entries.last == "newest")
      #expect(LineHistory(path: path).entries == history.entries)
    }
  }

  @Test func entriesCannotBreakTheFile() throws {
    try withFolder {
      var history = LineHistory(path: path)
      history.add("two\nlines\u{1B}[2J\u{0}")
      #expect(text == "two lines[2J\n")
    }
  }

  @Test func aFileWithoutALastLineEndAndBrokenBytesIsRead() throws {
    try withFolder {
      var history = LineHistory(path: path)
      history.add("x")
      try Data([0x61, 0xFF, 0x0D, 0x0A, 0x0A, 0x62]).write(to: URL(filePath: path))
      history = LineHistory(path: path)
      #expect(history.entries == ["a\u{FFFD}", "b"])
      history.add("c")
      #expect(LineHistory(path: path).entries == ["a\u{FFFD}", "b", "c"])
    }
  }

  @Test func aPlaceThatCannotBeWrittenCostsOnlyTheFile() throws {
    try withFolder {
      let blocked = folder.appending(path: "blocked").path(percentEncoded: false)
      try "I am a file".write(toFile: blocked, atomically: false, encoding: .utf8)
      for path in [blocked + "/history", folder.path(percentEncoded: false), "/proc/version/history", "/dev/null"] {
        var history = LineHistory(path: path)
        history.add("still here")
        #expect(history.entries == ["still here"])
        #expect(history.warning != nil)
      }
    }
  }

  @Test func noPathKeepsLinesInMemory() {
    var history = LineHistory(path: nil)
    history.add("a")
    #expect(history.entries == ["a"] && history.warning == nil)
  }
}
