/// A JSON document whose keys stay in the order they were given, so that a schema reads like the format.
indirect enum OrderedJSON {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([OrderedJSON])
  case object([(key: String, value: OrderedJSON)])

  /// Indented by two blanks a level; lists of plain values stand on one line where they fit.
  func document(indent: Int = 0) -> String {
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return "\(number)"
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let items):
      let parts = items.map { $0.document(indent: indent + 2) }
      let line = "[\(parts.joined(separator: ", "))]"
      if items.allSatisfy(\.isPlain), indent + line.count <= Self.width { return line }
      return "[\n" + parts.map { inner + $0 }.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let entries):
      if entries.isEmpty { return "{}" }
      let parts = entries.map { "\(inner)\(Self.quoted($0.key)): \($0.value.document(indent: indent + 2))" }
      return "{\n" + parts.joined(separator: ",\n") + "\n\(outer)}"
    }
  }

  private static let width = 100

  private var isPlain: Bool {
    switch self {
    case .text, .number, .flag: true
    case .list, .object: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension OrderedJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension OrderedJSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  init(arrayLiteral elements: OrderedJSON...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, OrderedJSON)...) { self = .object(elements.map { ($0, $1) }) }
}

extension OrderedJSON {
  static func texts(_ texts: [String]) -> OrderedJSON { .list(texts.map(OrderedJSON.text)) }

  /// Puts one more key at the end of an object.
  mutating func add(_ key: String, _ value: OrderedJSON) {
    guard case .object(let entries) = self else { return }
    self = .object(entries + [(key, value)])
  }
}
