import ScenarioChecker
import ScenarioFormat
import TestSupport
import Testing

/// Each page's bad example gives its code where the mark stands; mended as the page shows, it gives it no more.
@Suite struct DiagnosticPageTests {
  private static let withExamples = DiagnosticPage.codes.filter { DiagnosticPage(code: $0)?.bad.isEmpty == false }

  /// Codes that only the search through all calls gives; the others' examples need not be sound calls.
  private static let searched: Set<String> = [
    "bot-wins", "free-stall", "idle-goes-on", "livelock", "meter-irrelevant", "meter-pinned", "never-fires",
    "never-reached", "no-words", "overlap", "peer-cannot-win", "product-first-wins", "property-failed",
    "property-vacuous", "repeated-phrase", "reply-too-long", "shadowed", "trap", "turn-one-win", "unheard-move",
  ]

  private func report(_ example: PageExample, of code: String) throws -> CheckReport {
    let loaded = try #require(ScenarioLoader(folder: BuiltInFolder(files: example.whole)).load("call.yaml"))
    var options = ScenarioCheck.Options()
    options.overlaps = true
    options.words = true
    options.proves = Self.searched.contains(code)
    options.weightNames = ["asks", "no-early-pitch"]
    return ScenarioCheck(listener: try TestListener.standard(), options).run(loaded)
  }

  private func described(_ findings: [Diagnostic]) -> String {
    findings.map { "\($0.place.file):\($0.place.line):\($0.place.column) \($0.code)" }.joined(separator: ", ")
  }

  @Test(arguments: withExamples) func theBadExampleHasItAtTheMark(code: String) throws {
    let page = try #require(DiagnosticPage(code: code))
    let place = try #require(page.bad.place, "no mark")
    let findings = try report(page.bad, of: code).findings
    let finding = try #require(findings.first { $0.code == code }, "only \(described(findings))")
    let found = "\(finding.place.file):\(finding.place.line):\(finding.place.column)"
    #expect(found == "\(place.file):\(place.line):\(place.column)")
    #expect(finding.fix?.isEmpty == false)
  }

  @Test(arguments: withExamples) func mendedItIsGone(code: String) throws {
    let page = try #require(DiagnosticPage(code: code))
    #expect(page.good.place == nil)
    let findings = try report(page.good, of: code).findings
    #expect(!findings.contains { $0.code == code || $0.severity == .error }, "\(described(findings))")
  }

  @Test(arguments: DiagnosticPage.codes) func aPageReadsWell(code: String) throws {
    let page = try #require(DiagnosticPage(code: code))
    #expect(!page.title.isEmpty && page.title.count <= 78 && page.title.last == ".")
    #expect(!page.prose.isEmpty)
    for line in page.prose.split(separator: "\n") { #expect(line.count <= 78) }
  }
}
