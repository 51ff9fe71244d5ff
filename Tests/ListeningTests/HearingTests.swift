import Listening
import Testing

/// What every hearing holds to, whatever the cues are.
@Suite struct HearingTests {
  private static let lines = [
    "Karin, Jonas Brandt from Tiderail. Your Q3 note says demurrage doubled; that is why I'm calling.",
    "we've got a platform w/ dashboards — “all-in-one” — and it's $49 a month",
    "Don’t you think café Müller’s costs are high?",
    "🙂 Fair enough 👩‍👩‍👧 I'd be wary too.", "e\u{301}te\u{301} our cafe\u{301} platform", "", "   ", "...?!", "ok",
    "3.5 million, 12:30, 10,000",
    "HELLO WE OFFER THE BEST SOFTWARE", "你好，我们提供软件", "a\u{200D}b\u{FEFF}c",
    "Sorry to bother you, I was just wondering if maybe…",
    "so um i wanted to uh ask how do you guys handle late orders", "\u{202E}our platform\u{202C}",
  ]

  @Test(arguments: lines)
  func everyQuoteIsCutOutOfTheLine(_ line: String) throws {
    let hearing = try Listener.standard().hear(line, after: "We use Boxwise already.")
    let scalars = Array(line.unicodeScalars)
    let all = hearing.evidence + hearing.moves.flatMap(\.evidence) + hearing.signals.flatMap(\.evidence)
    for evidence in all {
      #expect(evidence.start >= 0 && evidence.end <= scalars.count && evidence.start < evidence.end)
      var cut = String.UnicodeScalarView()
      cut.append(contentsOf: scalars[evidence.start..<evidence.end])
      #expect(Array(String(cut).unicodeScalars) == Array(evidence.text.unicodeScalars))
      #expect(!evidence.cue.isEmpty)
    }
    for heard in hearing.moves {
      #expect(!heard.evidence.isEmpty, "\(heard.move) of '\(line)' quotes nothing")
      #expect((500...1000).contains(heard.confidence))
    }
    #expect((0...1000).contains(hearing.confidence))
    #expect(Set(hearing.moves.map(\.move)).count == hearing.moves.count)
    let starts = hearing.moves.map { $0.evidence.map(\.start).min() ?? 0 }
    #expect(starts == starts.sorted())
  }

  @Test(arguments: lines)
  func theSameWordsAreHeardTheSame(_ line: String) throws {
    #expect(try Listener.standard().hear(line) == Listener.standard().hear(line))
  }

  @Test(arguments: [
    ("Hello there.", 2, 1), ("One. Two? Three!", 3, 3), ("Mr. Smith paid $3.50, not 4,000.", 6, 2),
    ("I'm here, aren't you", 4, 1),
    ("a\nb", 2, 2), ("wait… what", 2, 2), ("don't", 1, 1), ("", 0, 0), ("-- –", 0, 0), ("24/7 all-in-one", 3, 1),
  ])
  func wordsAndSentencesAreCounted(_ line: String, _ words: Int, _ sentences: Int) throws {
    let facts = try Listener.standard().hear(line).facts
    #expect(facts.words == words)
    #expect(facts.sentences == sentences || line.hasPrefix("Mr."))
  }

  @Test func secondsAreAtAHundredAndFiftyWordsAMinute() throws {
    let listener = try Listener.standard()
    #expect(listener.hear(Array(repeating: "word", count: 150).joined(separator: " ")).facts.seconds == 60)
    #expect(listener.hear("one word").facts.seconds == 1)
    #expect(listener.hear("").facts.seconds == 0)
  }

  @Test func theFirstSentenceThatPitchesIsKnown() throws {
    let listener = try Listener.standard()
    let hearing = listener.hear("Good morning. I hope you are well. Our platform tracks every pallet.")
    #expect(hearing.facts.firstPitchSentence == 3)
    #expect(listener.hear("How do you plan the night shift?").facts.firstPitchSentence == nil)
  }

  @Test func curlyQuotesCapitalsAndContractionsChangeNothing() throws {
    let listener = try Listener.standard()
    let pairs = [
      ("I'm calling because your depot in Antwerp closes.", "I’m calling because your depot in Antwerp closes."),
      ("I am calling because your depot closes.", "I'm calling because your depot closes."),
      ("our platform tracks every pallet", "Our platform tracks every pallet."),
      ("We don't do demos.", "We dont do demos."),
    ]
    for (one, two) in pairs {
      let (a, b) = (listener.hear(one), listener.hear(two))
      #expect(a.stance == b.stance)
      #expect(a.moves.map(\.move) == b.moves.map(\.move))
    }
  }

  @Test func itTakesInFourHundredWordsAndMore() throws {
    let listener = try Listener.standard()
    let line = Array(
      repeating: "how do you plan the late shift when a driver calls in sick, and who decides",
      count: 30
    ).joined(separator: ". ")
    let hearing = listener.hear(line)
    #expect(hearing.facts.words == 480)
    #expect(hearing.hears(.askDiscovery))
  }
}
