internal import Foundation
internal import ScenarioFormat

/// The scenario files somebody means by a path: one file, or all of a folder.
struct ScenarioTarget {
  let folder: DiskFolder
  /// Paths below the folder.
  let paths: [String]

  init(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(
        .notFound,
        "There is no file or folder '\(path)'.",
        fix: "Give the path of a scenario file, such as Scenarios/mine.yaml."
      )
    }
    if isFolder.boolValue {
      folder = DiskFolder(path: path)
      paths = folder.scenarioPaths()
      guard !paths.isEmpty else {
        throw Failure(.notFound, "There is no scenario in '\(path)'.", fix: "Scenario files end in .yaml.")
      }
      return
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let parent = parts.dropLast().joined(separator: "/")
    folder = DiskFolder(path: parts.count > 1 ? (parent.isEmpty ? "/" : parent) : ".")
    paths = [parts.last ?? path]
  }

  /// The one scenario that is meant, loaded.
  ///
  /// - Throws: `Failure` when there are several, or when it cannot be played.
  func only() throws -> ScenarioLoader.Loaded {
    guard let path = paths.first, paths.count == 1 else {
      throw Failure(
        .usage,
        "This works on one scenario.",
        fix: "Give a file, such as \(folder.displayName(of: paths.first ?? ""))."
      )
    }
    guard let loaded = ScenarioLoader(folder: folder).load(path) else {
      throw Failure(.notFound, "There is no file '\(folder.displayName(of: path))'.")
    }
    return loaded
  }

  /// The one scenario that is meant, ready to be played.
  func scenario() throws -> (scenario: Scenario, texts: [String: String]) {
    let loaded = try only()
    guard let scenario = loaded.scenario else {
      let first = loaded.diagnostics.first { $0.severity == .error }
      let place = first.map { "\($0.place.file):\($0.place.line): \($0.message)" } ?? ""
      throw Failure(
        .badData,
        "'\(folder.displayName(of: paths.first ?? ""))' cannot be played. \(place)",
        fix: "`coldcall author check` shows all there is to mend."
      )
    }
    return (scenario, loaded.texts)
  }

  /// Whether anything below the folder has changed: names, times and sizes of all its files.
  func stamps() -> [String: String] {
    var stamps: [String: String] = [:]
    let files = FileManager.default.enumerator(atPath: folder.name)
    while let path = files?.nextObject() as? String {
      guard path.hasSuffix(".yaml"), let attributes = files?.fileAttributes else { continue }
      let time = (attributes[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
      stamps[path] = "\(time) \(attributes[.size] as? Int ?? 0)"
    }
    return stamps
  }
}
