internal import Foundation

/// A JSON document as a value: what a report says to machines, before it is text.
package enum JSONValue: Sendable, Hashable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case int(Int)
  /// A share in thousandths, written as a decimal: 820 is 0.82.
  case thousandths(Int)
  case bool(Bool)
  case null

  package static func optional(_ value: Int?) -> JSONValue { value.map(JSONValue.int) ?? .null }
  package static func optional(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
  package static func optional(_ value: Bool?) -> JSONValue { value.map(JSONValue.bool) ?? .null }

  /// One line, with sorted keys: the same value always gives the same bytes.
  package var line: String { text(pretty: false) }

  /// Indented, with sorted keys.
  package var document: String { text(pretty: true) }

  private func text(pretty: Bool) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      pretty ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted] : [.sortedKeys, .withoutEscapingSlashes]
    // Encoding a tree of plain values cannot fail; should it ever, an empty document says so.
    guard let data = try? encoder.encode(self) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }
}

extension JSONValue: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .object(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .int(let value): try container.encode(value)
    case .thousandths(let value): try container.encode(Double(value) / 1000)
    case .bool(let value): try container.encode(value)
    case .null: try container.encodeNil()
    }
  }
}
