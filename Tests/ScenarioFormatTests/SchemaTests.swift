import Foundation
import ScenarioFormat
import TestSupport
import Testing

/// One table says what the files may hold: the readers and the schema for editors agree, since both come from it.
@Suite struct SchemaTests {
  /// After a change to the format: `COLDCALL_WRITE_SCHEMA=1 swift test --filter SchemaTests`.
  @Test func theCommittedSchemaIsThatOfTheTable() throws {
    let file = Self.scenarios.appending(path: ScenarioSchema.fileName)
    if ProcessInfo.processInfo.environment["COLDCALL_WRITE_SCHEMA"] != nil {
      try ScenarioSchema.text().write(to: file, atomically: true, encoding: .utf8)
    }
    let isSame = try String(contentsOf: file, encoding: .utf8) == ScenarioSchema.text()
    #expect(isSame, "write it anew: COLDCALL_WRITE_SCHEMA=1 swift test --filter SchemaTests")
  }

  @Test func everyKeyHelpsInOneSentence() {
    for shape in Shape.all {
      for help in shape.keys.map(\.help) + [shape.help] {
        #expect(help.hasSuffix(".") && help.count <= 150, "\(shape.id): \(help)")
      }
      #expect(Set(shape.keyNames).count == shape.keys.count, "\(shape.id) has a key twice")
      #expect(Set(shape.choice.keyNames).isSubset(of: shape.keyNames), "\(shape.id) asks for a key it has not")
    }
    #expect(Set(Shape.all.map(\.id)).count == Shape.all.count)
    #expect(ShapeHost.all.map(\.shape.id).sorted() == Shape.all.map(\.id).sorted())
  }

  @Test(arguments: ShapeHost.all)
  func aKeyThatIsNotInTheTableIsReported(_ host: ShapeHost) throws {
    let clean = try ShapeHost.load(host.files(host.clean))
    #expect(clean.errors.map(\.message) == [])

    let finding = try #require(try ShapeHost.load(host.files(with: "nosuchkey", " 1")).errors.first)
    #expect(["unknown-key", "unknown-word-class"].contains(finding.code))
    #expect(finding.message.contains("'nosuchkey'"))
    #expect(finding.place.file == host.path)
    #expect(try !problems(host, host.files(with: "nosuchkey", " 1")).isEmpty)
  }

  @Test(arguments: ShapeHost.all)
  func aKeyThatIsRequiredIsMissed(_ host: ShapeHost) throws {
    // A file without its telling key is taken for a scenario.
    for key in host.shape.keys where host.has(key.name) && key.name != host.shape.id {
      let files = host.files(with: key.name, nil)
      let isMissed = key.isRequired || host.shape.choice.keyNames.contains(key.name)
      #expect(try ShapeHost.load(files).errors.isEmpty != isMissed, "\(key.name)")
      #expect(try problems(host, files).isEmpty != isMissed, "\(key.name)")
    }
  }

  @Test(arguments: ShapeHost.all)
  func valuesOfTheWrongKindAreReported(_ host: ShapeHost) throws {
    for key in host.shape.keys {
      for value in ValueSamples.wrong(key.value) + (key.isRequired ? Self.nothing(key.value) : []) {
        let files = host.files(with: key.name, value)
        let errors = try ShapeHost.load(files).errors
        #expect(errors.contains { $0.place.file == host.path }, "\(key.name):\(value)")
        #expect(try !problems(host, files).isEmpty, "\(key.name):\(value)")
      }
    }
  }

  @Test(arguments: ShapeHost.all)
  func valuesOfTheRightKindAreTaken(_ host: ShapeHost) throws {
    for key in host.shape.keys {
      for value in ValueSamples.right(key.value) where !(key.isRequired && value.isEmpty) {
        let files = host.files(with: key.name, value)
        let errors = try ShapeHost.load(files).errors.filter { !Self.lookedUp.contains($0.code) }
        #expect(errors.map(\.message) == [], "\(key.name):\(value)")
        #expect(try problems(host, files) == [], "\(key.name):\(value)")
      }
    }
  }

  @Test(arguments: shippedPaths)
  func theSchemaTakesWhatIsShipped(_ path: String) throws {
    #expect(try Self.validator.get().problems(of: Self.shipped(path)) == [])
  }

  @Test(arguments: shippedPaths)
  func everyKeyThatIsShippedIsInTheTable(_ path: String) throws {
    let file = try Self.shipped(path)
    let shape = [Shape.persona, .fragment].first { file[$0.id] != nil } ?? .scenario
    #expect(strangeKeys(in: file, .mapping(shape), at: "") == [])
  }

  /// Findings about names that are looked up when the call is whole; the schema sees one value at a time.
  private static let lookedUp: Set<String> = [
    "unknown-state", "unknown-ending", "unknown-fact", "unknown-topic", "unknown-person", "unknown-file", "name-clash",
  ]

  private static func nothing(_ value: Shape.Value) -> [String] {
    switch value {
    case .names: [" []"]
    case .entries: ["", " {}"]
    default: []
    }
  }

  private func strangeKeys(in value: PlainValue, _ kind: Shape.Value, at path: String) -> [String] {
    switch kind {
    case .mapping(let shape):
      value.keys.flatMap { name -> [String] in
        guard let key = shape.keys.first(where: { $0.name == name }), let value = value[name] else {
          return ["\(path)/\(name)"]
        }
        return strangeKeys(in: value, key.value, at: "\(path)/\(name)")
      }
    case .either(let one, let other): strangeKeys(in: value, one, at: path) + strangeKeys(in: value, other, at: path)
    case .list(let kind): value.items.flatMap { strangeKeys(in: $0, kind, at: path + "/-") }
    case .entries(_, let kind):
      value.keys.flatMap { name in value[name].map { strangeKeys(in: $0, kind, at: "\(path)/\(name)") } ?? [] }
    default: []
    }
  }

  private func problems(_ host: ShapeHost, _ files: [String: String]) throws -> [String] {
    try Self.validator.get().problems(of: PlainValue(yaml: try #require(files[host.path])))
  }

  private static let validator = Result { try SchemaValidator(ScenarioSchema.text()) }
}

extension SchemaTests {
  private static var scenarios: URL {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root.appending(path: "Scenarios")
  }

  static let shippedPaths: [String] =
    ((try? FileManager.default.subpathsOfDirectory(atPath: scenarios.path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }
    .sorted()

  private static func shipped(_ path: String) throws -> PlainValue {
    try PlainValue(yaml: String(contentsOf: scenarios.appending(path: path), encoding: .utf8))
  }
}

extension ShapeHost {
  fileprivate func has(_ key: String) -> Bool { clean.hasPrefix(key + ":") || clean.contains("\n\(key):") }
}

extension ScenarioLoader.Loaded {
  fileprivate var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
}
