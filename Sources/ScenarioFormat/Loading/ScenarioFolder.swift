/// A place scenarios are kept: a folder on disk, or the copy inside the program.
package protocol ScenarioFolder: Sendable {
  /// How messages call it: a path, or "built in".
  var name: String { get }
  /// The text of a file by its path below the folder; nil when there is none.
  func text(of path: String) throws -> String?
  /// Paths below the folder of all scenario files, personas and fragments left out.
  func scenarioPaths() -> [String]
  /// Paths of the YAML files in one folder below this one, the folder included.
  func paths(in subfolder: String) -> [String]
  /// How messages call a file of this folder.
  func displayName(of path: String) -> String
}

/// The scenarios that are part of the program.
package struct BuiltInFolder: ScenarioFolder {
  private let files: [String: String]

  /// - Parameter files: Contents by path below `Scenarios/`.
  package init(files: [String: String]) {
    self.files = files
  }

  package var name: String { "built in" }
  package func text(of path: String) -> String? { files[path] }
  package func scenarioPaths() -> [String] { files.keys.filter { !$0.contains("/") && $0.hasSuffix(".yaml") }.sorted() }
  package func paths(in subfolder: String) -> [String] {
    files.keys.filter { $0.hasPrefix(subfolder + "/") && $0.hasSuffix(".yaml") }.sorted()
  }
  package func displayName(of path: String) -> String { path }
}
