import Reporting
import Terminal
import Testing

/// No page has a line wider than it is, whatever the text is made of.
@Suite struct PageWidthTests {
  static let texts = [
    "A line of quite ordinary words, only that there are rather more of them than fit on any one line of a terminal, be it wide or "
      + "narrow, and that they go on for a while: far enough to be broken twice at eighty columns, and more often than that at forty.",
    String(repeating: "x", count: 230),
    "Montgomery-Featherstonehaugh",
    String(repeating: "\u{6F22}\u{5B57}\u{304B}\u{306A}", count: 40),
    Array(repeating: "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{1F1E9}\u{1F1EA}\u{1F44D}\u{1F3FD}", count: 25)
      .joined(separator: " "),
    String(repeating: "\u{1F600}", count: 90),
    String(repeating: "e\u{301}\u{302}", count: 120),
    "\u{260E}\u{FE0F} 1\u{FE0F}\u{20E3} "
      + String(repeating: "wide \u{FF21}\u{FF22}\u{FF23} and narrow \u{FF76}\u{FF85} ", count: 12),
  ]

  @Test(arguments: Sheet.allCases, [40, 41, 60, 80, 100]) func noLineIsWiderThanThePage(sheet: Sheet, columns: Int)
    throws
  {
    for text in Self.texts {
      let page = try sheet.page(text, columns: columns)
      #expect(!page.lines.isEmpty)
      // Where a diagnostic stands is never broken, for editors and `grep`; everything else keeps to the page.
      let lines = sheet == .diagnostic ? page.lines.dropFirst() : page.lines[...]
      let wide = lines.map(\.plain).filter { DisplayWidth.of($0) > columns || $0.contains(where: \.isNewline) }
      #expect(wide.isEmpty)
    }
  }

  @Test(arguments: Sheet.allCases) func aNarrowTerminalGetsFortyColumnsAndAWideOneAHundred(sheet: Sheet) throws {
    for text in Self.texts {
      #expect(try sheet.page(text, columns: 3) == sheet.page(text, columns: 40))
      #expect(try sheet.page(text, columns: 500) == sheet.page(text, columns: 100))
    }
  }

  @Test(arguments: [40, 80]) func aParagraphKeepsItsMarginAndAllItsWords(columns: Int) {
    var page = Page(columns: columns)
    page.add(StyledText(Self.texts[0]), margin: 6)
    #expect(page.lines.allSatisfy { $0.plain.hasPrefix("      ") && $0.plain.dropFirst(6).first != " " })
    #expect(page.plain == Self.texts[0])
  }

  @Test func aLabelStandsBesideTheFirstLineOnly() {
    var page = Page(columns: 40)
    page.add(label: "Known", width: 9, StyledText(Self.texts[0]))
    #expect(page.lines.first?.plain.hasPrefix("  Known    A line") == true)
    #expect(page.lines.count > 2)
    #expect(page.lines.dropFirst().allSatisfy { $0.plain.hasPrefix(String(repeating: " ", count: 11)) })
  }

  @Test func pagesAddUp() {
    var one = Page(columns: 80)
    one.add("first")
    var two = Page(columns: 80)
    two.add()
    two.add("second")
    one.add(two)
    #expect(one.rendered(color: false) == "first\n\nsecond\n")
  }
}
