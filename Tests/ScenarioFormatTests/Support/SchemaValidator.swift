/// As much of JSON Schema, draft 7, as the scenario schema uses; a keyword beyond that is a problem of its own.
struct SchemaValidator {
  private let root: PlainValue

  init(_ schema: String) throws {
    root = try PlainValue(yaml: schema)
  }

  /// What is wrong with a value, each with its path; none when the schema accepts it.
  func problems(of value: PlainValue) throws -> [String] { try problems(of: value, by: root, at: "") }

  private func accepts(_ value: PlainValue, by schema: PlainValue) throws -> Bool {
    try problems(of: value, by: schema, at: "").isEmpty
  }

  private func problems(of value: PlainValue, by schema: PlainValue, at path: String) throws -> [String] {
    // Whatever stands beside a reference is for readers only.
    if let reference = schema["$ref"]?.text {
      guard let target = root["definitions"]?[String(reference.dropFirst("#/definitions/".count))] else {
        return ["\(path): nothing is called \(reference)"]
      }
      return try problems(of: value, by: target, at: path)
    }
    return try schema.keys.flatMap { keyword in
      try schema[keyword].map { try problems(of: value, by: keyword, $0, in: schema, at: path) } ?? []
    }
  }

  private func problems(
    of value: PlainValue,
    by keyword: String,
    _ rule: PlainValue,
    in schema: PlainValue,
    at path: String
  ) throws -> [String] {
    func problem(unless holds: Bool) -> [String] { holds ? [] : ["\(path): \(keyword)"] }
    switch keyword {
    case "$schema", "$id", "title", "description", "patternErrorMessage", "definitions", "then", "else": return []
    case "type":
      let allowed = rule.text.map { [$0] } ?? rule.items.compactMap(\.text)
      return problem(unless: value.typeNames.contains(where: allowed.contains))
    case "const": return problem(unless: value.isSame(as: rule))
    case "enum": return problem(unless: rule.items.contains(where: value.isSame))
    case "minimum": return problem(unless: value.integer.map { $0 >= rule.integer ?? .max } ?? true)
    case "maximum": return problem(unless: value.integer.map { $0 <= rule.integer ?? .min } ?? true)
    case "pattern":
      guard let text = value.text, let pattern = rule.text else { return [] }
      return problem(unless: try Regex(pattern).firstMatch(in: text) != nil)
    case "items":
      return try value.items.enumerated().flatMap { try problems(of: $1, by: rule, at: "\(path)/\($0)") }
    case "minItems":
      return problem(unless: !value.typeNames.contains("array") || value.items.count >= rule.integer ?? 0)
    case "minProperties":
      return problem(unless: !value.typeNames.contains("object") || value.keys.count >= rule.integer ?? 0)
    case "required":
      guard case .object = value else { return [] }
      return problem(unless: rule.items.compactMap(\.text).allSatisfy(value.keys.contains))
    case "properties":
      return try rule.keys.flatMap { key -> [String] in
        guard let value = value[key], let rule = rule[key] else { return [] }
        return try problems(of: value, by: rule, at: "\(path)/\(key)")
      }
    case "additionalProperties":
      let others = value.keys.filter { schema["properties"]?[$0] == nil }
      if case .flag(false) = rule { return others.map { "\(path)/\($0): additionalProperties" } }
      return try others.flatMap { key in
        try value[key].map { try problems(of: $0, by: rule, at: "\(path)/\(key)") } ?? []
      }
    case "propertyNames":
      return try value.keys.flatMap { try problems(of: .text($0), by: rule, at: "\(path)/\($0)") }
    case "anyOf": return problem(unless: try rule.items.contains { try accepts(value, by: $0) })
    case "oneOf": return problem(unless: try rule.items.filter { try accepts(value, by: $0) }.count == 1)
    case "if":
      return try schema[accepts(value, by: rule) ? "then" : "else"]
        .map { try problems(of: value, by: $0, at: path) } ?? []
    default: return ["\(path): the validator does not know \(keyword)"]
    }
  }
}
