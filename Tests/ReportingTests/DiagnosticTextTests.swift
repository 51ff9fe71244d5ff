import Reporting
import ScenarioFormat
import Terminal
import Testing

/// A diagnostic shows its line, with the caret under the words it is about.
@Suite struct DiagnosticTextTests {
  /// A line of a file, and the words in it that are wrong.
  struct Line: Sendable, CustomTestStringConvertible {
    var before: String
    var words = "trsut"
    var after = ": +2"
    var testDescription: String { "\(before.unicodeScalars.count) scalars, then \(words)" }
    var text: String { before + words + after }
  }

  static let lines = [
    Line(before: "      "), Line(before: ""), Line(before: "says \"e\u{301}\u{302}te\u{301}\" "),
    Line(before: "\u{6F22}\u{5B57}: "),
    Line(before: "\u{1F44B}\u{1F3FD} \u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467} \u{1F1E9}\u{1F1EA} "),
    Line(before: "\ttab\t"),
    Line(before: "\u{260E}\u{FE0F} \u{FF21}\u{FF22} "),
    Line(before: "key: ", words: "\u{6F22}\u{5B57}", after: " and more"),
    Line(before: String(repeating: "word ", count: 60), after: String(repeating: " word", count: 60)),
    Line(before: String(repeating: "\u{6F22}", count: 12)), Line(before: String(repeating: "\u{6F22}", count: 30)),
    Line(before: String(repeating: "\u{6F22}", count: 50)),
    Line(before: String(repeating: "\u{6F22}\u{5B57} ", count: 60)),
    Line(before: String(repeating: "\u{1F600}", count: 45)), Line(before: String(repeating: "a", count: 51)),
    Line(before: String(repeating: "a", count: 64)), Line(before: "x ", words: String(repeating: "y", count: 200)),
  ]

  /// The two lines of the page that show the source and the carets, without what stands left of them.
  private func shown(_ line: Line, columns: Int, number: Int = 3) throws -> (source: String, carets: String) {
    let place = SourcePlace(
      file: "call.yaml",
      line: number,
      column: line.before.unicodeScalars.count + 1,
      length: line.words.unicodeScalars.count
    )
    let text = String(repeating: "other: line\n", count: number - 1) + line.text + "\nlast: line\n"
    let page = DiagnosticText.page(Diagnostic("c", at: place, "m"), texts: ["call.yaml": text], columns: columns)
    let gutter = "  \(number) | "
    let index = try #require(page.lines.firstIndex { $0.plain.hasPrefix(gutter) })
    let carets = try #require(page.lines.dropFirst(index + 1).first?.plain)
    #expect(carets.hasPrefix(String(repeating: " ", count: gutter.count - 2) + "| "))
    return (String(page.lines[index].plain.dropFirst(gutter.count)), String(carets.dropFirst(gutter.count)))
  }

  /// What stands on a line from a column on.
  private func text(of line: String, from column: Int) -> String {
    var rest = line[...]
    var used = 0
    while used < column, let character = rest.popFirst() { used += DisplayWidth.of(character) }
    return used == column ? String(rest) : ""
  }

  @Test(arguments: lines, [40, 80]) func theCaretStandsUnderTheWords(line: Line, columns: Int) throws {
    let shown = try shown(line, columns: columns)
    let column = DisplayWidth.of(String(shown.carets.prefix { $0 == " " }))

    #expect(text(of: shown.source, from: column).hasPrefix(String(line.words.prefix(5))))
    #expect(shown.carets.drop { $0 == " " }.allSatisfy { $0 == "^" })
    #expect(DisplayWidth.of(shown.source) <= columns - 6 && DisplayWidth.of(shown.carets) <= columns - 6)
  }

  @Test(arguments: lines.filter { $0.words.count < 20 }) func theCaretsAreAsWideAsTheWords(line: Line) throws {
    let shown = try shown(line, columns: 80)
    #expect(shown.carets.count { $0 == "^" } == DisplayWidth.of(line.words))
  }

  @Test func aShortLineIsShownWhole() throws {
    #expect(try shown(Line(before: "      "), columns: 80).source == "      trsut: +2")
    #expect(try shown(Line(before: "      "), columns: 80, number: 1234).source == "      trsut: +2")
  }

  @Test func speechIsPlacedByItsLine() throws {
    let place = SourcePlace(file: "call.yaml", line: 1, column: 1, length: 5)
    let page = DiagnosticText.page(Diagnostic("c", at: place, "m"), texts: ["call.yaml": "    Weber.\n"], columns: 80)
    #expect(page.lines.map(\.plain).contains("    |     ^^^^^"))
  }

  @Test func placeSeverityCodeAndFixStandInWords() {
    let place = SourcePlace(file: "call.yaml", line: 7, column: 3)
    let other = SourcePlace(file: "personas/weber.yaml", line: 2, column: 1)
    let related = [Diagnostic.Related(place: other, message: "the other one")]
    let diagnostic = Diagnostic(
      "name-clash",
      .warning,
      at: place,
      "Taken.",
      fix: "call it something else.",
      related: related
    )
    let lines = DiagnosticText.page(diagnostic, texts: [:], columns: 80).lines.map(\.plain)
    #expect(
      lines == [
        "call.yaml:7:3: warning[name-clash]: Taken.", "  see personas/weber.yaml:2: the other one",
        "  Fix: call it something else.",
      ]
    )
  }
}
