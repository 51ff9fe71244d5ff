import Foundation
import ScenarioFormat
import Testing

/// The scenarios of the repository, read from its folder.
enum ShippedScenarios {
  /// Paths below the folder.
  static let paths = folder.scenarioPaths()

  static func load(_ path: String) throws -> Scenario {
    let loaded = try #require(ScenarioLoader(folder: folder).load(path))
    return try #require(loaded.scenario, "\(loaded.diagnostics.map(\.message))")
  }

  private static var folder: DiskFolder {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return DiskFolder(path: root.appendingPathComponent("Scenarios").path)
  }
}
