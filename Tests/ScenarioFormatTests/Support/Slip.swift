import ScenarioFormat
import TestSupport
import Testing

/// One thing an author got wrong, marked where the finding belongs.
struct Slip: Sendable, CustomTestStringConvertible {
  /// The part of the files in which it stands; everything else is clean.
  enum Spot: Sendable {
    /// The scenario file as it is given.
    case file
    /// A top-level key of the scenario.
    case scenario
    /// One more reaction of the first state.
    case reaction
    /// The whole of the first state.
    case state
    /// The end of a test's call.
    case transcript
    /// A top-level key of the persona.
    case persona
    /// A top-level key of a fragment the scenario uses.
    case fragment
  }

  var code: String
  var spot: Spot
  var marked: String

  init(_ code: String, in spot: Spot, _ marked: String) {
    self.code = code
    self.spot = spot
    self.marked = marked
  }

  var testDescription: String { "\(code): \(marked.replacing("\n", with: "\\n"))" }

  /// The files it makes, by path, still marked.
  private var files: [String: String] {
    switch spot {
    case .file: ["call.yaml": marked]
    case .scenario: ["call.yaml": CallPage.scenario(marked)]
    case .reaction: ["call.yaml": CallPage.reaction(marked)]
    case .state: ["call.yaml": CallPage.state(marked)]
    case .transcript: ["call.yaml": CallPage.transcript(marked)]
    case .persona: ["call.yaml": CallPage.clean, "personas/weber.yaml": CallPage.persona(marked)]
    case .fragment:
      [
        "call.yaml": CallPage.reaction("hears: defer\ngoes: detour", "uses: common/detour"),
        "common/detour.yaml": CallPage.page(CallPage.fragment, with: [marked]),
      ]
    }
  }

  func load() throws -> ScenarioLoader.Loaded {
    let files = files.mapValues { Marked($0).text }
    return try #require(TestScenario.load(files["call.yaml"] ?? "", files: files))
  }

  /// Loads the files and expects the finding at the mark, with a word on what to do.
  func expectFinding(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let loaded = try load()
    let place = try #require(files.compactMapValues { Marked($0).start == nil ? nil : Marked($0) }.first)
    let start = try #require(place.value.start)
    let found = loaded.diagnostics.first { finding in
      finding.code == code && finding.place.file == place.key
        && finding.place.line == start.line && finding.place.column == start.column
    }
    let others = loaded.diagnostics.map { "\($0.code) \($0.place.file):\($0.place.line):\($0.place.column)" }
    #expect(
      found != nil,
      "\(code) \(place.key):\(start.line):\(start.column) wanted, found \(others)",
      sourceLocation: sourceLocation
    )
    if let length = place.value.length, let found {
      #expect(found.place.length == length, sourceLocation: sourceLocation)
    }
    for finding in loaded.diagnostics {
      #expect(finding.fix?.isEmpty == false, "\(finding.code) has no fix", sourceLocation: sourceLocation)
      #expect(!finding.message.isEmpty, sourceLocation: sourceLocation)
    }
    if loaded.diagnostics.contains(where: { $0.severity == .error }) {
      #expect(loaded.scenario == nil, sourceLocation: sourceLocation)
    }
  }
}
