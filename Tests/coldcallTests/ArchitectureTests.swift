import Foundation
import Testing

/// The house as the README draws it: dependencies point one way, and each outside package has one door.
@Suite struct ArchitectureTests {
  /// What each target may import of ours and of others.
  private static let allowed: [String: Set<String>] = [
    "Terminal": [],
    "LineEditor": ["CLibedit", "Terminal"],
    "Listening": [],
    "ScenarioFormat": ["Listening", "Yams"],
    "CallEngine": ["Listening", "ScenarioFormat"],
    "Scoring": ["CallEngine", "Listening", "ScenarioFormat"],
    "ScenarioChecker": ["CallEngine", "Listening", "ScenarioFormat"],
    "CallJournal": ["CallEngine", "Scoring", "GRDB"],
    "Coaching": ["CallEngine", "Listening", "ScenarioChecker", "ScenarioFormat", "Scoring"],
    "Reporting": ["CallEngine", "Coaching", "Listening", "ScenarioFormat", "Scoring", "Terminal"],
    "coldcall": [
      "ArgumentParser", "CallEngine", "CallJournal", "Coaching", "LineEditor", "Listening", "Reporting",
      "ScenarioChecker",
      "ScenarioFormat",
      "Scoring", "Terminal",
    ],
  ]

  private static let system: Set<String> = ["Foundation", "Dispatch", "Synchronization", "Glibc", "Musl", "Darwin"]

  @Test(arguments: allowed.keys.sorted())
  func importsFollowTheTable(_ target: String) throws {
    let folder = ColdCallProgram.repository.appending(path: "Sources/\(target)")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    #expect(!paths.isEmpty)
    for path in paths {
      for line in try String(contentsOf: folder.appending(path: path), encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init)
        guard let index = words.firstIndex(of: "import"), index <= 2, words.count == index + 2 else { continue }
        let module = words[index + 1]
        guard
          ["package", "internal", "import", "private", "fileprivate", "public", "#if", "@preconcurrency"].contains(
            words[0]
          )
        else { continue }
        #expect((Self.allowed[target] ?? []).union(Self.system).contains(module), "\(target)/\(path) imports \(module)")
      }
    }
  }

  @Test func theCallIsPure() throws {
    // Time, chance and files come in from outside: these words have no place in what plays a call.
    for target in ["Listening", "CallEngine", "Scoring", "Coaching"] {
      let folder = ColdCallProgram.repository.appending(path: "Sources/\(target)")
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter({ $0.hasSuffix(".swift") }) {
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        for word in ["Date(", "FileManager", "random(", "Hasher(", "hashValue", "print("] {
          #expect(!text.contains(word), "\(target)/\(path) uses \(word)")
        }
      }
    }
  }

  @Test func thereIsNoNetworkCode() throws {
    let folder = ColdCallProgram.repository.appending(path: "Sources")
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter({
      $0.hasSuffix(".swift") || $0.hasSuffix(".h")
    }) {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      for word in ["URLSession", "FoundationNetworking", "socket(", "connect(fd", "getaddrinfo", "NWConnection"] {
        #expect(!text.contains(word), "\(path) uses \(word)")
      }
    }
  }
}
