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
      "call": diagnostic.call.map(call) ?? .null,
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

  private static func call(_ call: ExampleCall) -> JSONValue {
    .object([
      "opening": .array(call.opening.map(JSONValue.string)),
      "ending": .optional(call.ending),
      "goesOnForEver": .bool(call.goesOnForEver),
      "turningPoints": .array(call.turningPoints.map { .int($0.line) }),
      "turns": .array(
        call.turns.map { turn in
          .object([
            "said": .optional(turn.said),
            "meaning": .string(turn.meaning),
            "replies": .array(turn.replies.map(JSONValue.string)),
            "file": .string(turn.place.file),
            "line": .int(turn.place.line),
            "changes": .array(turn.changes.map(JSONValue.string)),
          ])
        }
      ),
    ])
  }
}
