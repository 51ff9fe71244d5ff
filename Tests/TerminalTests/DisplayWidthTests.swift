import Terminal
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("plain text", 10), ("café", 4), ("cafe\u{301}", 4), ("Grüße", 5), ("«›»", 3), ("…", 1), ("€", 1),
    ("漢字", 4), ("カタカナ", 8), ("ｶﾅ", 2), ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2), ("ＡＢ", 4), ("，", 2),
    ("😀", 2), ("👩‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("👍🏽", 2), ("☎", 1), ("☎\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("⌚", 2),
    ("\u{200B}", 0), ("\u{301}", 0), ("\u{AD}", 1), ("\u{7}", 0), ("a\nb", 2), ("\u{20000}", 2), ("│", 1),
  ])
  func columns(text: String, expected: Int) {
    #expect(DisplayWidth.of(text) == expected)
  }
}
