internal import Reporting
internal import ScenarioChecker

/// What checks found, for machines.
enum CheckJSON {
  static func document(_ reports: [CheckReport]) -> JSONValue {
    .object([
      "findings": .array(reports.flatMap(\.findings).map(DiagnosticJSON.object)),
      "scenarios": .int(reports.count),
      "errors": .int(reports.reduce(0) { $0 + $1.errors }),
      "warnings": .int(reports.reduce(0) { $0 + $1.warnings }),
      "testsPassed": .int(reports.reduce(0) { $0 + $1.testsPassed }),
      "testsFailed": .int(reports.reduce(0) { $0 + $1.testsFailed }),
    ])
  }
}
