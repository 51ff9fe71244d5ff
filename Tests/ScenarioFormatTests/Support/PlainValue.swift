import Yams

/// A YAML file as other programs read it: quotes and bars gone, numbers and truth values guessed from their looks.
indirect enum PlainValue {
  case null
  case flag(Bool)
  case integer(Int)
  case decimal(Double)
  case text(String)
  case list([PlainValue])
  case object([(key: String, value: PlainValue)])

  /// Reads YAML by the core schema of version 1.2, as editors do; JSON is a part of it.
  init(yaml: String) throws {
    self = try Yams.compose(yaml: yaml).map(PlainValue.init) ?? .null
  }

  private init(_ node: Node) {
    switch node {
    case .scalar(let scalar):
      self = scalar.style == .plain ? Self.guessed(scalar.string) : .text(scalar.string)
    case .sequence(let sequence): self = .list(sequence.map(PlainValue.init))
    case .mapping(let mapping):
      self = .object(mapping.map { (key: $0.key.scalar?.string ?? "", value: PlainValue($0.value)) })
    case .alias: self = .null
    }
  }

  private static func guessed(_ text: String) -> PlainValue {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .flag(true)
    case "false", "False", "FALSE": return .flag(false)
    default:
      guard let first = text.first, first.isASCII, first.isNumber || "+-.".contains(first) else { return .text(text) }
      if let number = Int(text) { return .integer(number) }
      return Double(text).map(PlainValue.decimal) ?? .text(text)
    }
  }
}

extension PlainValue {
  subscript(_ key: String) -> PlainValue? {
    guard case .object(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  var keys: [String] {
    guard case .object(let entries) = self else { return [] }
    return entries.map(\.key)
  }

  var items: [PlainValue] {
    guard case .list(let items) = self else { return [] }
    return items
  }

  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  var integer: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  /// What JSON Schema calls it.
  var typeNames: [String] {
    switch self {
    case .null: ["null"]
    case .flag: ["boolean"]
    case .integer: ["integer", "number"]
    case .decimal: ["number"]
    case .text: ["string"]
    case .list: ["array"]
    case .object: ["object"]
    }
  }

  /// Whether two plain values are the same; lists and objects never are.
  func isSame(as other: PlainValue) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.flag(let one), .flag(let two)): one == two
    case (.integer(let one), .integer(let two)): one == two
    case (.text(let one), .text(let two)): one == two
    default: false
    }
  }
}
