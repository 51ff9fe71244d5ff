internal import Listening

/// Loads a scenario whole, with its people and fragments: the one door for playing and for checking.
package struct ScenarioLoader: Sendable {
  /// What a load gives: a scenario when nothing is wrong enough to keep it from being played, and all that was found.
  package struct Loaded: Sendable {
    package var scenario: Scenario?
    package var diagnostics: [Diagnostic]
    /// Every file that was read, by the name messages use, for showing lines.
    package var texts: [String: String]
  }

  package let folder: any ScenarioFolder

  package init(folder: any ScenarioFolder) {
    self.folder = folder
  }

  /// - Parameter path: Path of the scenario file below the folder.
  /// - Returns: nil when there is no such file.
  package func load(_ path: String) -> Loaded? {
    let findings = Findings()
    var files = Files(folder: folder, findings: findings)
    guard let source = files.read(path, usedAt: nil) else {
      return findings.all.isEmpty ? nil : Loaded(scenario: nil, diagnostics: findings.all, texts: files.texts)
    }
    let draft = ScenarioReader(findings: findings).draft(YAMLDocument(source, findings: findings))
    var scenario: Scenario?
    if let draft {
      let people = draft.people.compactMap { entry -> (name: Placed<String>, persona: Persona)? in
        let persona = files.document(entry.persona)?.root.flatMap { PersonaReader(findings: findings).persona($0) }
        if let persona { checkName(persona.name, of: entry.persona, "persona", findings) }
        return persona.map { (entry.name, $0) }
      }
      let fragments = draft.uses.compactMap { use -> Fragment? in
        let fragment = files.document(use)?.root.flatMap { FragmentReader(findings: findings).fragment($0, use: use) }
        if let fragment { checkName(fragment.name, of: use, "fragment", findings) }
        return fragment
      }
      scenario = Assembly(
        name: Self.name(of: path),
        draft: draft,
        people: people,
        fragments: fragments,
        findings: findings
      )
      .scenario(sources: files.sources)
    }
    let sorted = findings.all.sorted {
      ($0.place.file != source.name ? 1 : 0, $0.place) < ($1.place.file != source.name ? 1 : 0, $1.place)
    }
    return Loaded(scenario: findings.hasErrors ? nil : scenario, diagnostics: sorted, texts: files.texts)
  }

  /// A file called by one name and naming itself by another was copied and not finished.
  private func checkName(_ name: Placed<String>, of use: Placed<String>, _ key: String, _ findings: Findings) {
    let file = Self.name(of: use.value)
    guard name.value != file else { return }
    findings.add(
      Diagnostic(
        "name-differs",
        .note,
        at: name.place,
        "The file is called '\(file)', and says that it is '\(name.value)'.",
        fix: "write '\(key): \(file)', or rename the file."
      )
    )
  }

  /// `Scenarios/freight-cfo.yaml` is called freight-cfo.
  package static func name(of path: String) -> String {
    plain(path.split(separator: "/").last.map(String.init) ?? path)
  }

  /// Whatever ending somebody gives it, the files are YAML.
  private static func plain(_ path: String) -> String {
    [".yaml", ".yml"].first { path.hasSuffix($0) }.map { String(path.dropLast($0.count)) } ?? path
  }
}

extension SourcePlace: Comparable {
  package static func < (one: SourcePlace, two: SourcePlace) -> Bool {
    (one.file, one.line, one.column) < (two.file, two.line, two.column)
  }
}

extension ScenarioLoader {
  /// Reads files of the folder and remembers them.
  private struct Files {
    let folder: any ScenarioFolder
    let findings: Findings
    /// By path below the folder: what the scenario is made of.
    var sources: [String: String] = [:]
    /// By the name messages use.
    var texts: [String: String] = [:]

    init(folder: any ScenarioFolder, findings: Findings) {
      self.folder = folder
      self.findings = findings
    }

    mutating func read(_ path: String, usedAt place: SourcePlace?) -> SourceFile? {
      let name = folder.displayName(of: path)
      do {
        guard let text = try folder.text(of: path) else { return nil }
        let source = SourceFile(name: name, text: text)
        sources[path] = source.text
        texts[name] = source.text
        return source
      } catch let error as UnreadableFile {
        let place = place ?? SourcePlace(file: name, line: 1, column: 1)
        switch error.reason {
        case .notUTF8:
          findings.error("not-utf8", at: place, "\(name) is not UTF-8 text.", fix: "save it again as UTF-8.")
        case .isFolder:
          findings.error("cannot-read", at: place, "\(name) is a folder.", fix: "name a file.")
        case .cannotRead:
          findings.error("cannot-read", at: place, "\(name) cannot be read.", fix: "look at the rights of the file.")
        }
      } catch {
        findings.error(
          "cannot-read",
          at: place ?? SourcePlace(file: name, line: 1, column: 1),
          "\(name) cannot be read: \(error).",
          fix: "look at the rights of the file."
        )
      }
      return nil
    }

    /// The file that was meant, as scenarios name it; one whose name is right and whose folder is not, first.
    private func nearest(_ path: String) -> String? {
      let known = ["personas", "common"].flatMap(folder.paths(in:)).map(ScenarioLoader.plain)
      return known.first { $0.hasSuffix("/" + ScenarioLoader.name(of: path)) }
        ?? NearMiss.of(ScenarioLoader.plain(path), among: known)
    }

    mutating func document(_ use: Placed<String>) -> YAMLDocument? {
      let path = ScenarioLoader.plain(use.value) + ".yaml"
      let before = findings.all.count
      guard let source = read(path, usedAt: use.place) else {
        if findings.all.count == before {
          findings.error(
            "unknown-file",
            at: use.place,
            "There is no file \(folder.displayName(of: path)).",
            fix: nearest(path).map { "did you mean '\($0)'?" } ?? "create it, or name one that is there."
          )
        }
        return nil
      }
      return YAMLDocument(source, findings: findings)
    }
  }
}
