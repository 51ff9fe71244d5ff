import Foundation
import Reporting
import Testing

/// JSON as text: the same value gives the same bytes, and any reader gets back what went in.
@Suite struct JSONValueTests {
  @Test func keysAreSortedAtEveryDepth() {
    let inner = JSONValue.object(["b": .int(1), "a": .null, "C": .bool(false), "aa": .int(2)])
    let value = JSONValue.object([
      "z": inner, "y": .array([inner, inner]), "x10": .int(1), "x9": .int(2), "X": .int(3),
    ])
    #expect(
      value.line
        == #"{"X":3,"x10":1,"x9":2,"y":[I,I],"z":I}"#.replacing("I", with: #"{"C":false,"a":null,"aa":2,"b":1}"#)
    )
    #expect(OrderedJSON.read(value.document) == OrderedJSON.read(value.line))
  }

  @Test func whatIsMissingIsAnExplicitNull() {
    #expect(JSONValue.object(["a": .optional(nil as Int?)]).line == #"{"a":null}"#)
    #expect(JSONValue.object(["a": .optional(nil as String?)]).line == #"{"a":null}"#)
    #expect(JSONValue.object(["a": .optional(nil as Bool?)]).line == #"{"a":null}"#)
    #expect(JSONValue.array([.optional(7), .optional("x"), .optional(true), .null]).line == #"[7,"x",true,null]"#)
  }

  @Test(arguments: [
    "plain", "say \"hello\" and \\ and /", "two\nlines\r\nthree\ttabs", "\u{0}nul\u{0}",
    "\u{1B}[31mred\u{7}\u{8}\u{C}\u{1F}\u{7F}\u{9B}",
    "line\u{2028}and paragraph\u{2029}\u{85}", "e\u{301}te\u{301} \u{E9}",
    "\u{1F469}\u{200D}\u{1F467} \u{10FFFF} \u{FEFF}", "", "</script>",
  ])
  func anyTextComesBackAsItWas(text: String) throws {
    let line = JSONValue.object(["text": .string(text), text + "key": .int(1)]).line

    #expect(!line.unicodeScalars.contains { $0.value < 0x20 })
    guard case .string(let back)? = OrderedJSON.read(line)["text"] else {
      Issue.record("no text in \(line)")
      return
    }
    #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
    let decoded = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect((decoded?["text"] as? String).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }

  @Test func sharesAreDecimalsOfAtMostThreePlaces() throws {
    for share in 0...1000 {
      guard case .number(let text) = OrderedJSON.read(JSONValue.thousandths(share).line) else {
        Issue.record("\(share) is no number")
        continue
      }
      #expect(text.count <= 5 && !text.contains("e"), "\(text)")
      #expect(Double(text) == Double(share) / 1000)
    }
  }

  @Test func slashesAreLeftAlone() {
    #expect(JSONValue.string("personas/weber").line == #""personas/weber""#)
  }

  @Test func largeNumbersKeepTheirDigits() {
    #expect(JSONValue.array([.int(.max), .int(.min), .int(0), .int(-1)]).line == "[\(Int.max),\(Int.min),0,-1]")
  }
}
