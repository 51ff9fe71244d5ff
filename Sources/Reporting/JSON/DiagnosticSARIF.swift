package import ScenarioFormat

/// Findings as SARIF 2.1.0, which code hosts and editors show beside the lines.
///
/// The format is the OASIS standard of 2020; columns count Unicode code points, as ours do.
package enum DiagnosticSARIF {
  /// - Parameters:
  ///   - titles: What each code means, in one sentence.
  ///   - version: Of this program.
  package static func log(_ diagnostics: [Diagnostic], titles: [String: String], version: String) -> JSONValue {
    let codes = Set(diagnostics.map(\.code)).sorted()
    let rules = codes.map { code in
      JSONValue.object([
        "id": .string(code),
        "shortDescription": .object(["text": .string(titles[code] ?? code)]),
        "help": .object(["text": .string("coldcall author explain \(code)")]),
      ])
    }
    let driver = JSONValue.object([
      "name": .string("coldcall"), "version": .string(version), "rules": .array(rules),
    ])
    let run = JSONValue.object([
      "tool": .object(["driver": driver]),
      "columnKind": .string("unicodeCodePoints"),
      "results": .array(diagnostics.map { result($0, codes) }),
    ])
    return .object([
      "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
      "version": .string("2.1.0"),
      "runs": .array([run]),
    ])
  }

  private static func result(_ diagnostic: Diagnostic, _ codes: [String]) -> JSONValue {
    let fix = diagnostic.fix.map { " Fix: \($0)" } ?? ""
    var result: [String: JSONValue] = [
      "ruleId": .string(diagnostic.code),
      "ruleIndex": .int(codes.firstIndex(of: diagnostic.code) ?? 0),
      "level": .string(diagnostic.severity.rawValue),
      "message": .object(["text": .string(diagnostic.message + fix)]),
      "locations": .array([location(diagnostic.place)]),
    ]
    if !diagnostic.related.isEmpty {
      result["relatedLocations"] = .array(
        diagnostic.related.map { related in
          location(related.place, message: related.message)
        }
      )
    }
    return .object(result)
  }

  private static func location(_ place: SourcePlace, message: String? = nil) -> JSONValue {
    let region = JSONValue.object([
      "startLine": .int(place.line),
      "startColumn": .int(place.column),
      "endColumn": .int(place.column + place.length),
    ])
    let physical = JSONValue.object([
      "artifactLocation": .object(["uri": .string(uri(place.file))]), "region": region,
    ])
    var location: [String: JSONValue] = ["physicalLocation": physical]
    if let message { location["message"] = .object(["text": .string(message)]) }
    return .object(location)
  }

  /// A path as a relative reference: everything but plain letters, digits and `/-._~` is escaped.
  private static func uri(_ path: String) -> String {
    let plain = path.hasPrefix("./") ? path.dropFirst(2) : path[...]
    return plain.utf8.reduce(into: "") { uri, byte in
      let scalar = Unicode.Scalar(byte)
      if byte < 128, Character(scalar).isLetter || Character(scalar).isNumber || "/-._~".unicodeScalars.contains(scalar)
      {
        uri.unicodeScalars.append(scalar)
      } else {
        uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
