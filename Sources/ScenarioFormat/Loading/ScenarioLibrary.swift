/// All places scenarios are looked for, in order.
package struct ScenarioLibrary: Sendable {
  package let folders: [any ScenarioFolder]

  package init(folders: [any ScenarioFolder]) {
    self.folders = folders
  }

  /// A scenario that can be named.
  package struct Entry: Sendable {
    package var name: String
    package var path: String
    package var folder: any ScenarioFolder
  }

  /// Every scenario once: the first folder that has a name wins.
  package func entries() -> [Entry] {
    var seen: Set<String> = []
    var entries: [Entry] = []
    for folder in folders {
      for path in folder.scenarioPaths() where seen.insert(ScenarioLoader.name(of: path)).inserted {
        entries.append(Entry(name: ScenarioLoader.name(of: path), path: path, folder: folder))
      }
    }
    return entries.sorted { $0.name < $1.name }
  }

  package func entry(named name: String) -> Entry? { entries().first { $0.name == name } }

  /// The names that somebody may have meant.
  package func nearMisses(of name: String) -> [String] { NearMiss.all(of: name, among: entries().map(\.name)) }
}
