internal import Foundation

/// A folder of scenario files on disk.
package struct DiskFolder: ScenarioFolder {
  package let name: String

  /// - Parameter path: As the user would type it; messages repeat it.
  package init(path: String) {
    name = path
  }

  package func text(of path: String) throws -> String? {
    let full = displayName(of: path)
    guard FileManager.default.fileExists(atPath: full) else { return nil }
    if isFolder(full) { throw UnreadableFile(path: full, reason: .isFolder) }
    guard let data = FileManager.default.contents(atPath: full) else {
      throw UnreadableFile(path: full, reason: .cannotRead)
    }
    guard let text = String(validating: data, as: UTF8.self) else { throw UnreadableFile(path: full, reason: .notUTF8) }
    return text
  }

  package func scenarioPaths() -> [String] {
    yamlFiles(in: name)
  }

  package func paths(in subfolder: String) -> [String] {
    yamlFiles(in: displayName(of: subfolder)).map { "\(subfolder)/\($0)" }
  }

  private func yamlFiles(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  package func displayName(of path: String) -> String {
    if name == "." || name.isEmpty { return path }
    return name.hasSuffix("/") ? name + path : name + "/" + path
  }
}

/// A file that is there and cannot be used.
package struct UnreadableFile: Error, Sendable {
  package enum Reason: Sendable { case cannotRead, isFolder, notUTF8 }
  package var path: String
  package var reason: Reason
}
