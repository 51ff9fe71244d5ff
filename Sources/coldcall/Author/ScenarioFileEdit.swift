internal import Foundation
internal import ScenarioFormat

/// Writes into scenario files by changing their text, never by writing them anew: remarks and layout stay.
enum ScenarioFileEdit {
  /// Puts a test in the place of the one of the same name, or behind the others.
  ///
  /// - Throws: `Failure`, the file unchanged, when it could not be read any more with the test in it.
  static func keep(test: String, named name: String, in file: String, target: ScenarioTarget) throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Failure(.inputOutput, "'\(file)' cannot be read.")
    }
    let old = String(decoding: data, as: UTF8.self)
    let new = TestText.keeping(test, named: name, in: old)
    guard let path = target.paths.first,
      ScenarioLoader(folder: ChangedFolder(base: target.folder, path: path, text: new)).load(path)?.scenario != nil
    else {
      throw Failure(
        .badData,
        "The test does not fit into '\(file)', which is left as it was.",
        fix: "paste it yourself: `coldcall author coverage --calls` shows what tests look like."
      )
    }
    do { try Data(new.utf8).write(to: URL(fileURLWithPath: file), options: .atomic) } catch {
      throw Failure(
        .cannotCreate,
        "'\(file)' cannot be written.",
        fix: "look at the rights of the file and its folder."
      )
    }
  }

  /// A folder in which one file reads differently.
  private struct ChangedFolder: ScenarioFolder {
    let base: DiskFolder
    let path: String
    let text: String

    var name: String { base.name }
    func text(of path: String) throws -> String? { path == self.path ? text : try base.text(of: path) }
    func scenarioPaths() -> [String] { base.scenarioPaths() }
    func paths(in subfolder: String) -> [String] { base.paths(in: subfolder) }
    func displayName(of path: String) -> String { base.displayName(of: path) }
  }
}
