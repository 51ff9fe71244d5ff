import Terminal
import Testing

@Suite struct StyledTextTests {
  @Test func literalsCarryStyledParts() {
    let name = "Weber"
    let text: StyledText = "\(name, .bold) says \("no", [.red, .bold])\(3)"
    #expect(text.plain == "Weber says no3")
    #expect(text.rendered(color: true) == "\u{1B}[1mWeber\u{1B}[0m says \u{1B}[1;31mno\u{1B}[0m3")
    #expect(text.rendered(color: false) == "Weber says no3")
  }

  @Test func equalLooksAreEqualValues() {
    #expect(StyledText("ab", .red) + StyledText("c", .red) + "" == StyledText("abc", .red))
    #expect(StyledText("a", .red) != StyledText("a"))
    #expect(StyledText("").isEmpty)
  }

  @Test func hostileTextCannotDriveTheTerminal() {
    let hostile = "\u{1B}]52;c;ZXZpbA==\u{7}\u{1B}[2J\u{9B}2J"
    let texts: [StyledText] = [
      StyledText(hostile, .bold), "\(hostile) \(hostile, .red)", StyledText(stringLiteral: hostile),
    ]
    for text in texts {
      #expect(!text.rendered(color: false).contains("\u{1B}"))
      #expect(!text.rendered(color: true).contains("\u{1B}]"))
      #expect(!text.rendered(color: true).contains("\u{1B}[2J"))
    }
  }

  @Test func stylesEndBeforeTheLineDoes() {
    #expect(StyledText("a\nb", .dim).rendered(color: true) == "\u{1B}[2ma\u{1B}[0m\n\u{1B}[2mb\u{1B}[0m")
  }

  @Test func widthCountsColumns() {
    let text: StyledText = "\("漢字", .bold)é"
    #expect(text.width == 5)
  }

  @Test func joiningPutsTheSeparatorBetween() {
    #expect([StyledText("a"), StyledText("b", .red)].joined(separator: ", ").plain == "a, b")
    #expect([StyledText]().joined(separator: ", ").isEmpty)
  }
}
