import CallEngine
import Listening
import ScenarioFormat
import Scoring
import TestSupport
import Testing

/// Quotes are cut out of the line as typed, whatever it is made of.
@Suite struct QuotedWordsTests {
  private static let plain = [
    "Karin, Jonas Brandt from Tiderail. Your Q3 report says demurrage doubled; that is why I'm calling.",
    "We offer an AI-powered platform that saves you 30 percent, shall I send you a demo?",
    "Sorry to bother you, I'll only take a minute of your time, if that's okay?",
    "Fair enough. When do you find out that a box is late?",
    "Would you be open to twenty minutes on Thursday? If not, just say no.",
    "As we discussed last week, we're the leading provider of solutions.",
    "You must decide today, the offer ends tonight!", "Who looks after that at Hansa?", "Thanks, goodbye.", "hm",
  ]

  private static let disguises: [@Sendable (String) -> String] = [
    { $0 },
    { "\u{1F44B}\u{1F3FD} " + $0 + " \u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}" },
    { $0.replacing("e", with: "e\u{301}") },
    { $0.replacing(" ", with: "  ") },
    { "  " + $0.uppercased() + "  " },
    { "\u{6F22}\u{5B57}\u{3001} " + $0.replacing("a", with: "\u{E4}") },
    { $0.replacing(" ", with: " \u{200B}") },
    { "\u{1F1E9}\u{1F1EA}" + $0.replacing(", ", with: " \u{2014} \u{201C}") },
  ]

  static let lines = plain.flatMap { line in disguises.map { $0(line) } }

  private func evidence(_ hearing: Hearing) -> [Evidence] {
    hearing.evidence + hearing.moves.flatMap(\.evidence) + hearing.topics.flatMap(\.evidence)
      + hearing.signals.flatMap(\.evidence)
  }

  @Test func whatTheListenerQuotesStandsInTheLine() throws {
    let scenario = try ScoredScript.scenario()
    let listener = try TestListener.standard().knowing(scenario.vocabulary, scenario.topics)
    var quotes = 0
    for line in Self.lines {
      let scalars = Array(line.unicodeScalars)
      for evidence in evidence(listener.hear(line, after: "Send me an email. Who is this?")) {
        #expect(0 <= evidence.start && evidence.start < evidence.end && evidence.end <= scalars.count, "\(line)")
        guard evidence.start <= evidence.end, scalars.indices.contains(evidence.start), evidence.end <= scalars.count
        else { continue }
        #expect(Array(scalars[evidence.start..<evidence.end]) == Array(evidence.text.unicodeScalars), "\(line)")
        quotes += 1
      }
    }
    #expect(quotes > Self.lines.count)
  }

  @Test func whatACardQuotesStandsInTheLines() throws {
    let scenario = try ScoredScript.scenario()
    let start = Conversation(scenario, listener: try TestListener.standard(), seed: 1)
    let rubric = try Rubric.current()
    var judged = 0
    let calls = stride(from: 0, to: Self.lines.count, by: 3)
    for index in calls {
      var conversation = start
      for turn in [index, index * 7 + 3, index * 11 + 5] { conversation.say(Self.lines[turn % Self.lines.count]) }
      let card = Scorecard(conversation.transcript, scenario: scenario, rubric: rubric)
      expectHonestQuotes(card, of: conversation.transcript)
      judged += card.items.count { $0.passed != nil }
    }
    #expect(judged > Array(calls).count * 5)
  }

  @Test func aWholeTurnIsQuotedUpToADozenWords() throws {
    let words = (1...20).map { "word\($0)" }
    let item = try judged("relevance.true-fact", Said(words.joined(separator: " ")))
    #expect(item.quotes == [words.prefix(12).joined(separator: " ")])
    let short = try judged("relevance.true-fact", Said("  only  three words "))
    #expect(short.quotes.first?.split(separator: " ") == ["only", "three", "words"])
  }

  @Test func longWordsAreShortenedInAdviceBetweenTwoWords() throws {
    let words = (1...12).map { "verylongword\($0)" }
    let item = try judged("relevance.true-fact", Said(words.joined(separator: " ")))
    let advice = try #require(item.advice)
    #expect(advice.contains("\u{201C}verylongword1 "))
    #expect(advice.contains(" \u{2026}\u{201D}"))
    #expect(!advice.contains("verylongword12"))
  }
}
