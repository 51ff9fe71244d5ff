import ScenarioChecker
import ScenarioFormat
import TestSupport
import Testing

/// A scenario written for one test, with the place a finding belongs to marked by `⟦`.
struct CheckedCall {
  private let marked: String
  private let files: [String: String]

  /// What `pick-up` reacts with unless a test brings its own states.
  static let states = """
    states:
      pick-up:
        says: |
          Weber.
        reacts:
          - hears: boast
            patience: -2
            remember: boasted
            says: |
              Is that so?
              {caller.first}, please.
          - hears: ask-meeting
            when: not boasted
            trust: +2
            goes: booked
        otherwise:
          patience: -1
          says: |
            Go on.
    """

  static let endings = """
    endings:
      booked: next-step-agreed
      hangs-up:
        outcome: hung-up
        says: |
          Goodbye.
          That is enough.
          No more of this.
    """

  init(states: String = states, endings: String = endings, more: String = "", files: [String: String] = [:]) {
    marked =
      TestScenario.head
      + [Self.facts(for: states), states, endings, more].filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    self.files = files
  }

  /// The usual states and one test of these lines.
  init(ends: String? = nil, call: String, states: String = states, more: String = "", files: [String: String] = [:]) {
    let lines = call.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n")
    let end = ends.map { "    ends: \($0)\n" } ?? ""
    let test = "tests:\n  - name: a call\n\(end)    call: |\n\(lines)"
    self.init(states: states, more: [more, test].filter { !$0.isEmpty }.joined(separator: "\n"), files: files)
  }

  private static func facts(for states: String) -> String { states.contains("boasted") ? "remembers: boasted" : "" }

  /// Line and column of the mark.
  func mark() throws -> (line: Int, column: Int) {
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
    let index = try #require(lines.firstIndex { $0.contains("⟦") })
    return (index + 1, lines[index].prefix { $0 != "⟦" }.unicodeScalars.count + 1)
  }

  /// The report of the check; weights may name `purpose` and `asks`.
  func report() throws -> CheckReport {
    let text = marked.replacing("⟦", with: "")
    let loaded = try #require(TestScenario.load(text, files: files))
    #expect(loaded.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    var options = ScenarioCheck.Options()
    options.weightNames = ["purpose", "asks"]
    options.proves = false
    return ScenarioCheck(listener: try TestListener.standard(), options).run(loaded)
  }

  /// Expects one error of this code at the mark, and gives it back.
  @discardableResult
  func expectOnly(_ code: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Diagnostic {
    let report = try report()
    let errors = report.findings.filter { $0.severity == .error }
    let mark = try mark()
    #expect(errors.map(\.code) == [code], sourceLocation: sourceLocation)
    let finding = try #require(errors.first, sourceLocation: sourceLocation)
    #expect((finding.place.line, finding.place.column) == mark, sourceLocation: sourceLocation)
    #expect(finding.place.file == "call.yaml", sourceLocation: sourceLocation)
    #expect(finding.fix?.isEmpty == false, sourceLocation: sourceLocation)
    return finding
  }

  /// The messages of all errors.
  func errors() throws -> [String] { try report().findings.filter { $0.severity == .error }.map(\.message) }

  func expectClean(sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try errors() == [], sourceLocation: sourceLocation)
  }
}
