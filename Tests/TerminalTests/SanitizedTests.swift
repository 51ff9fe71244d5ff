import Terminal
import Testing

@Suite struct SanitizedTests {
  @Test func ordinaryTextIsUntouched() {
    for text in ["", "It costs 5 €.", "漢字 und Grüße", "👩‍👩‍👧‍👦 ok", "שלום \u{200E}(a)", "~ {}"] {
      #expect(text.sanitized() == text)
    }
  }

  @Test func escapeSequencesBecomeVisible() {
    #expect("\u{1B}[2J\u{1B}]0;owned\u{7}".sanitized() == "␛[2J␛]0;owned␇")
    #expect("a\u{0}b\u{7F}c\u{8}".sanitized() == "a␀b␡c␈")
  }

  @Test func theSecondControlRangeIsDefused() {
    #expect("\u{9B}31mred\u{90}".sanitized() == "\u{FFFD}31mred\u{FFFD}")
  }

  @Test func directionTricksGo() {
    #expect("user\u{202E}txt.exe\u{202C} \u{2066}x\u{2069}\u{FEFF}".sanitized() == "usertxt.exe x")
  }

  @Test func breaksFollowThePolicy() {
    let text = "one\r\ntwo\nthree\rfour\u{2028}five\tsix\u{85}seven"
    #expect(text.sanitized() == "one two three four five six seven")
    #expect(text.sanitized(.paragraphs) == "one\ntwo\nthree\nfour\nfive six\nseven")
  }

  @Test func nothingThatDrivesATerminalSurvives() {
    let everything = String(String.UnicodeScalarView((0...0xFF).compactMap { Unicode.Scalar($0) }))
    let left = everything.sanitized().unicodeScalars.filter { $0.properties.generalCategory == .control }
    #expect(left.isEmpty)
  }
}
