import Terminal
import Testing

@Suite struct StyledTextLayoutTests {
  private func wrap(_ text: StyledText, _ columns: Int, indent: Int = 0) -> [String] {
    text.wrapped(to: columns, indent: indent).map(\.plain)
  }

  @Test func linesBreakAtSpaces() {
    #expect(wrap("the boxes run over each month", 12) == ["the boxes", "run over", "each month"])
    #expect(wrap("exactly ten", 11) == ["exactly ten"])
    #expect(wrap("", 10) == [""])
  }

  @Test func laterLinesHang() {
    let lines = wrap("Weber › we have people for that", 14, indent: 8)
    #expect(lines == ["Weber › we", "        have", "        people", "        for", "        that"])
    #expect(wrap("a b c", 2, indent: 5) == ["a", "b", "c"])
  }

  @Test func lineBreaksStayAndSpacesAtTheEndGo() {
    #expect(wrap("one\n\ntwo   ", 20) == ["one", "", "two"])
    #expect(wrap("  indented word", 10) == ["  indented", "word"])
  }

  @Test func longWordsAreBrokenWhereTheLineEnds() {
    #expect(wrap("abcdefghij", 4) == ["abcd", "efgh", "ij"])
    #expect(wrap("see abcdefghij", 6) == ["see ab", "cdefgh", "ij"])
  }

  @Test func wideCharactersAreNeverSplit() {
    #expect(wrap("漢字漢字漢", 5) == ["漢字", "漢字", "漢"])
    #expect(wrap("漢字", 1) == ["漢", "字"])
    #expect(wrap("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3) == ["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"])
    #expect(wrap("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
  }

  @Test func noLineIsWiderThanAsked() {
    let text: StyledText = "Karin, \("Jonas Brandt", .bold) from Tiderail 漢字漢字漢字 — supercalifragilistic 👍🏽"
    for columns in 2...60 {
      for indent in [0, 1, 7] {
        let lines = text.wrapped(to: columns, indent: indent)
        #expect(lines.allSatisfy { $0.width <= columns })
        #expect(lines.map(\.plain).joined().filter { $0 != " " } == text.plain.filter { $0 != " " })
      }
    }
  }

  @Test func stylesSurviveWrapping() {
    let lines = StyledText("red words", .red).wrapped(to: 5)
    #expect(lines == [StyledText("red", .red), StyledText("words", .red)])
  }

  @Test(arguments: [
    ("short", 5, "short"), ("longer", 5, "long…"), ("漢字漢字", 5, "漢字…"), ("漢字漢字", 4, "漢…"), ("abc", 1, "…"),
    ("abc", 0, ""), ("a\nb", 9, "a b"), ("cafe\u{301}s and", 5, "cafe\u{301}…"),
  ])
  func truncation(text: String, columns: Int, expected: String) {
    #expect(StyledText(text).truncated(to: columns).plain == expected)
  }

  @Test func paddingFillsUpByColumns() {
    #expect(StyledText("漢").padded(to: 4).plain == "漢  ")
    #expect(StyledText("7").padded(to: 3, trailing: true).plain == "  7")
    #expect(StyledText("long").padded(to: 2).plain == "long")
  }
}
