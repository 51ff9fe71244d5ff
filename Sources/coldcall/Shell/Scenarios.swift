internal import Foundation
internal import Reporting
internal import ScenarioFormat
internal import Terminal

/// Finds scenarios where this user may have them, and loads them or says why not.
struct Scenarios {
  private let surroundings: Surroundings
  let library: ScenarioLibrary

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    var paths: [String] = []
    if let folder = surroundings.options.scenarios { paths.append(folder) }
    if let folder = surroundings.environment["COLDCALL_SCENARIOS"], !folder.isEmpty { paths.append(folder) }
    paths += ["./Scenarios", surroundings.userScenarios, Self.besideExecutable].compactMap { $0 }
    let folders = paths.filter { FileManager.default.fileExists(atPath: $0) }.map { DiskFolder(path: $0) }
    library = ScenarioLibrary(folders: folders + [BuiltInFolder(files: EmbeddedText.files)])
  }

  private static var besideExecutable: String? {
    Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "../share/coldcall/scenarios").standardized
      .path
  }

  /// - Throws: `Failure` with near misses when there is none of that name, with its errors when it cannot be played.
  func scenario(named name: String) throws -> Scenario {
    let name = ScenarioLoader.name(of: name)
    guard let entry = library.entry(named: name) else { throw notFound(name) }
    guard let loaded = ScenarioLoader(folder: entry.folder).load(entry.path) else { throw notFound(name) }
    guard let scenario = loaded.scenario else { throw try broken(name, loaded) }
    return scenario
  }

  /// The scenario for somebody who names none: the easiest that can be played, by name.
  func first() throws -> Scenario {
    let headings = library.headings().filter { $0.passing == nil }
      .sorted { ($0.level.rank, $0.name) < ($1.level.rank, $1.name) }
    for heading in headings {
      guard let entry = library.entry(named: heading.name) else { continue }
      if let scenario = ScenarioLoader(folder: entry.folder).load(entry.path)?.scenario { return scenario }
    }
    throw Failure(
      .notFound,
      "There is no scenario to practise.",
      fix: "Look in the folder given with --scenarios, or leave the option out."
    )
  }

  /// The people who can be won; those who only pass by in a block are left out.
  func cast() -> [Scenario] { playable().filter { $0.passing == nil } }

  func playable() -> [Scenario] {
    library.entries().compactMap { ScenarioLoader(folder: $0.folder).load($0.path)?.scenario }
  }

  private func notFound(_ name: String) -> Failure {
    let near = library.nearMisses(of: name)
    let names = library.entries().map(\.name)
    let fix =
      near.isEmpty
      ? "There are: \(names.joined(separator: ", "))." : "Did you mean \(near.prefix(3).joined(separator: ", "))?"
    return Failure(.notFound, "There is no scenario called '\(name)'.", fix: fix)
  }

  private func broken(_ name: String, _ loaded: ScenarioLoader.Loaded) throws -> Failure {
    for diagnostic in loaded.diagnostics where diagnostic.severity == .error {
      let page = DiagnosticText.page(diagnostic, texts: loaded.texts, columns: surroundings.columns)
      try surroundings.messages.write(page.rendered(color: surroundings.messages.color))
    }
    return Failure(
      .badData,
      "Scenario '\(name)' cannot be played.",
      fix: "`coldcall author check` shows all there is to mend."
    )
  }
}
