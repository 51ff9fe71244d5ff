internal import Foundation
internal import ScenarioFormat
internal import Terminal

/// Where the caller's own story is kept: one small JSON file, readable by its owner alone.
struct ProfileFile {
  let url: URL

  /// - Returns: nil when there is no profile.
  /// - Throws: `Failure` when the file cannot be read.
  func read() throws -> OwnStory? {
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    guard let data = try? Data(contentsOf: url) else {
      throw Failure(.inputOutput, "Your profile cannot be read (\(url.path)).", fix: "Look at the rights of the file.")
    }
    guard let story = try? JSONDecoder().decode(OwnStory.self, from: data) else {
      throw Failure(
        .badConfiguration,
        "Your profile is no JSON that this version knows (\(url.path)).",
        fix: "`coldcall profile forget` takes it away; then `coldcall profile set` makes a new one."
      )
    }
    return story
  }

  func write(_ story: OwnStory) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      let folder = url.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let data = try encoder.encode(story) + Data("\n".utf8)
      // Written beside and moved over, so that a full disk leaves the old one whole.
      try data.write(to: url, options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
    } catch {
      throw Failure(
        .cannotCreate,
        "Your profile cannot be written (\(url.path)).",
        fix: "Make the folder writable, or name another with --data-dir."
      )
    }
  }

  /// - Returns: Whether there was one.
  func forget() throws -> Bool {
    guard FileManager.default.fileExists(atPath: url.path) else { return false }
    do { try FileManager.default.removeItem(at: url) } catch {
      throw Failure(
        .inputOutput,
        "Your profile cannot be deleted (\(url.path)).",
        fix: "Look at the rights of the folder."
      )
    }
    return true
  }
}

extension OwnStory {
  /// What is missing before one can call as oneself.
  var missing: [String] {
    [("name", name), ("company", company), ("story", story)].filter { $0.1.isEmpty }.map(\.0)
  }
}
