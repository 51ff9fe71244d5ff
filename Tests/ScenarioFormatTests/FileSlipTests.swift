import Foundation
import ScenarioFormat
import TestSupport
import Testing

/// The files a scenario is made of: which are read, and what is said of one that cannot be.
@Suite struct FileSlipTests {
  @Test(arguments: [
    Slip("unknown-file", in: .scenario, "people:\n  weber: ⟦personas/webber⟧"),
    Slip("unknown-file", in: .scenario, "uses: [⟦common/nowhere⟧]"),
  ])
  func aFileThatIsNotThere(_ slip: Slip) throws { try slip.expectFinding() }

  @Test func aScenarioThatIsNotThereIsNoLoad() {
    #expect(ScenarioLoader(folder: BuiltInFolder(files: [:])).load("call.yaml") == nil)
  }

  @Test func theEndingOfAFileNameMayBeGiven() throws {
    #expect(try Slip("", in: .scenario, "people:\n  weber: personas/weber.yaml").load().codes == [])
  }

  @Test func theNameIsThatOfTheFile() throws {
    #expect(try Slip("", in: .file, CallPage.clean).load().scenario?.name == "call")
    #expect(ScenarioLoader.name(of: "Scenarios/freight-cfo.yaml") == "freight-cfo")
  }

  @Test func everyFileThatWasReadCanBeShown() throws {
    let loaded = try Slip("", in: .fragment, "format: 2").load()

    #expect(loaded.texts.keys.sorted() == ["call.yaml", "common/detour.yaml", "personas/weber.yaml"])
    #expect(loaded.texts["personas/weber.yaml"] == TestScenario.persona)
  }

  @Test func findingsOfTheScenarioComeBeforeThoseOfItsFiles() throws {
    let files = ["aaa.yaml": CallPage.persona("persona: aaa", "role: 1\nrle: 2")]
    let text = CallPage.scenario("people:\n  weber: aaa", "levl: hard")
    let loaded = try #require(TestScenario.load(text, files: files))

    #expect(loaded.diagnostics.map(\.place.file) == ["call.yaml", "aaa.yaml"])
    #expect(loaded.codes == ["unknown-key", "unknown-key"])
  }

  @Test func aFileInAnotherEncodingIsNamed() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write("call.yaml", Data(CallPage.clean.utf8))
    try folder.write("personas/weber.yaml", Data([0xFF, 0xFE, 0x66, 0x00]))
    let finding = try #require(folder.load()?.finding("not-utf8"))

    // It is reported where the scenario names it.
    #expect((finding.place.line, finding.place.column) == (16, 10))
    #expect(finding.place.file == folder.path + "/call.yaml")
    #expect(finding.fix?.isEmpty == false)
  }

  @Test func aScenarioInAnotherEncodingIsALoadWithoutScenario() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write("call.yaml", Data([0x66, 0xC3, 0x28]))
    let loaded = try #require(folder.load())

    #expect(loaded.scenario == nil)
    #expect(loaded.codes == ["not-utf8"])
    #expect(loaded.diagnostics.map(\.place.line) == [1])
  }

  @Test func aFileThatCannotBeReadIsNamed() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write("call.yaml/inside.txt", Data())
    let loaded = try #require(folder.load())

    #expect(loaded.codes == ["cannot-read"])
    #expect(loaded.diagnostics.first?.fix?.isEmpty == false)
  }

  @Test func aFolderOnDiskAndTheBuiltInCopyAreTheSameScenario() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write("call.yaml", Data(CallPage.clean.utf8))
    try folder.write("personas/weber.yaml", Data(TestScenario.persona.utf8))
    let onDisk = try #require(folder.load()?.scenario)

    #expect(onDisk == (try Slip("", in: .file, CallPage.clean).load().scenario))
    #expect(DiskFolder(path: folder.path).scenarioPaths() == ["call.yaml"])
  }

  /// A folder that exists for one test.
  private struct Folder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("scenarios-\(UUID().uuidString)")
    var path: String { url.path }

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

    func write(_ path: String, _ data: Data) throws {
      let file = url.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }

    func load() -> ScenarioLoader.Loaded? { ScenarioLoader(folder: DiskFolder(path: path)).load("call.yaml") }
    func remove() { try? FileManager.default.removeItem(at: url) }
  }
}
