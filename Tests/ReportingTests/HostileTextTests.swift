import Reporting
import Terminal
import Testing

/// Nothing that is said or written in a scenario can drive the terminal that shows it.
@Suite struct HostileTextTests {
  static let texts = [
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "a\u{9B}2Jb", "back\u{8}\u{8}\u{7F}space", "nul\u{0}led",
    "two\r\nlines\nand\u{B}\u{C}more",
    "turned \u{202E}dnuora\u{202C} and \u{2066}isolated\u{2069}", "tab\tbed", "line\u{2028}and\u{2029}paragraph\u{85}",
    "\u{FEFF}marked\u{FFF9}",
  ]

  /// Whether a terminal would take it as anything but a letter or the end of a line.
  private func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x2028...0x2029, 0xFEFF: true
    default: false
    }
  }

  @Test(arguments: Sheet.allCases, texts) func noControlReachesTheScreen(sheet: Sheet, text: String) throws {
    let page = try sheet.page(text, columns: 80)
    #expect(!page.rendered(color: false).unicodeScalars.contains(where: isDangerous))
    let stripped = page.rendered(color: true).replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(!stripped.unicodeScalars.contains(where: isDangerous))
  }

  @Test(arguments: Sheet.allCases, texts) func noTextBreaksOutOfItsLine(sheet: Sheet, text: String) throws {
    #expect(try sheet.page(text, columns: 80).lines.allSatisfy { !$0.plain.contains(where: \.isNewline) })
  }

  @Test(arguments: Sheet.allCases) func colourChangesNoWord(sheet: Sheet) throws {
    let page = try sheet.page("Fair enough, \u{6F22}\u{5B57}", columns: 80)
    let plain = page.rendered(color: false)
    #expect(page.rendered(color: true).replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    #expect(page.rendered(color: true) != plain)
  }
}
