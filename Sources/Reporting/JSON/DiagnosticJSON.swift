package import ScenarioFormat

/// What a check found, for machines.
package enum DiagnosticJSON {
  package static func object(_ diagnostic: Diagnostic) -> JSONValue {
    .object([
      "code": .string(diagnostic.code),
      "severity": .string(diagnostic.severity.rawValue),
      "file": .string(diagnostic.place.file),
      "line": .int(diagnostic.place.line),
      "column": .int(diagnostic.place.column),
      "length": .int(diagnostic.place.length),
      "message": .string(diagnostic.message),
      "fix": .optional(diagnostic.fix),
      "related": .array(
        diagnostic.related.map { related in
          .object([
            "file": .string(related.place.file), "line": .int(related.place.line), "column": .int(related.place.column),
            "message": .string(related.message),
          ])
        }
      ),
    ])
  }
}
