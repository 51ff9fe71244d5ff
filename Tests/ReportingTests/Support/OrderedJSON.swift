import Testing

/// JSON as it is written: keys keep their order, numbers their digits.
indirect enum OrderedJSON: Equatable {
  case object([Member])
  case array([OrderedJSON])
  case string(String)
  case number(String)
  case word(String)

  struct Member: Equatable {
    var key: String
    var value: OrderedJSON
  }

  static let null = OrderedJSON.word("null")

  /// Reads one document; what cannot be read is recorded as an issue and gives null.
  static func read(_ text: String) -> OrderedJSON {
    var reader = Reader(rest: Array(text.unicodeScalars)[...])
    guard let value = reader.value(), reader.rest.allSatisfy({ $0 == "\n" }) else {
      Issue.record("no JSON: \(text)")
      return .null
    }
    return value
  }

  subscript(_ key: String) -> OrderedJSON? {
    if case .object(let members) = self { return members.first { $0.key == key }?.value }
    return nil
  }

  subscript(_ index: Int) -> OrderedJSON? {
    if case .array(let values) = self, values.indices.contains(index) { return values[index] }
    return nil
  }

  var keys: [String] {
    if case .object(let members) = self { return members.map(\.key) }
    return []
  }

  /// Whether the keys here and everywhere below stand in order, each once.
  var isSorted: Bool {
    switch self {
    case .object(let members):
      zip(members, members.dropFirst()).allSatisfy { $0.key < $1.key } && members.allSatisfy(\.value.isSorted)
    case .array(let values): values.allSatisfy(\.isSorted)
    default: true
    }
  }
}

private struct Reader {
  var rest: ArraySlice<Unicode.Scalar>

  mutating func value() -> OrderedJSON? {
    skip()
    switch rest.first {
    case "{": return list(until: "}") { $0.member() }.map(OrderedJSON.object)
    case "[": return list(until: "]") { $0.value() }.map(OrderedJSON.array)
    case "\"": return string().map(OrderedJSON.string)
    default:
      let bare = rest.prefix { !" \n,:]}".unicodeScalars.contains($0) }
      let text = String(String.UnicodeScalarView(bare))
      rest = rest.dropFirst(text.unicodeScalars.count)
      if ["true", "false", "null"].contains(text) { return .word(text) }
      return Double(text) == nil ? nil : .number(text)
    }
  }

  private mutating func skip() { rest = rest.drop { " \n".unicodeScalars.contains($0) } }

  private mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    skip()
    guard rest.first == scalar else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func list<Element>(until end: Unicode.Scalar, _ element: (inout Reader) -> Element?) -> [Element]? {
    rest = rest.dropFirst()
    var elements: [Element] = []
    if takes(end) { return elements }
    repeat {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    } while takes(",")
    return takes(end) ? elements : nil
  }

  private mutating func member() -> OrderedJSON.Member? {
    skip()
    guard rest.first == "\"", let key = string(), takes(":"), let value = value() else { return nil }
    return OrderedJSON.Member(key: key, value: value)
  }

  private mutating func string() -> String? {
    rest = rest.dropFirst()
    var units: [UInt16] = []
    while let scalar = rest.popFirst(), scalar != "\"" {
      // What could end a line or a terminal's patience is always escaped.
      guard scalar.value >= 0x20 else { return nil }
      guard scalar == "\\" else {
        units += Array(String(scalar).utf16)
        continue
      }
      guard let escape = rest.popFirst() else { return nil }
      switch escape {
      case "u":
        guard let unit = UInt16(String(String.UnicodeScalarView(rest.prefix(4))), radix: 16) else { return nil }
        units.append(unit)
        rest = rest.dropFirst(4)
      case "n": units.append(0x0A)
      case "r": units.append(0x0D)
      case "t": units.append(0x09)
      case "b": units.append(0x08)
      case "f": units.append(0x0C)
      default: units += Array(String(escape).utf16)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
