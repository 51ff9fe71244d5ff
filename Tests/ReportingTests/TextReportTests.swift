import CallEngine
import Listening
import Reporting
import ScenarioFormat
import Scoring
import Terminal
import Testing

/// What stands on the pages, as one reads it without colour.
@Suite struct TextReportTests {
  @Test func aBriefingTellsWhatTheCallerMayKnow() throws {
    let page = BriefingText.page(try Sample.scenario(), columns: 80)
    #expect(page.lines.first?.plain == "  A call for tests")
    for line in [
      "  You      Jonas Brandt, managing director of Tiderail", "  Calling  Karin Weber, CFO",
      "  Known    Their Q3 report says demurrage doubled", "  Purpose  compare notes",
      "  Story    We tell shippers early.",
    ] {
      #expect(page.lines.map(\.plain).contains(line))
    }
  }

  @Test func aTranscriptTellsWhoSaysWhat() throws {
    let page = TranscriptText.page(
      try Sample.transcript("Hello."),
      in: try Sample.scenario(),
      annotated: false,
      columns: 80
    )
    let lines = page.lines.map(\.plain)
    #expect(
      lines == [
        "  Weber \u{203A} Hello.", "  you \u{203A} Hello.", "  Weber \u{203A} Hello.", "  you \u{203A} Hello.",
        "  Weber \u{203A} Hello.",
        "  (next step agreed)",
      ]
    )
  }

  @Test func silenceIsShownAsSilence() throws {
    var conversation = Conversation(try Sample.scenario(), listener: try Listener(cueFile: ""), seed: 1)
    conversation.say("", seconds: 5)
    let turn = try #require(conversation.transcript.turns.first)
    #expect(CallText.caller(turn, columns: 80).plain == "you \u{203A} (silence)")
  }

  @Test func whyNamesStanceMovesMetersAndTheLineOfTheScript() throws {
    let exchange = try #require(try Sample.transcript("Our desk").exchanges.first)
    let text = CallText.why(exchange, columns: 80).plain
    #expect(text.contains("vendor"))
    #expect(text.contains("pitch-product \u{201C}Our desk\u{201D}"))
    #expect(text.contains("trust 3 \u{2192} 2"))
    #expect(text.contains(":\(exchange.reaction?.line ?? 0), nothing else fitted"))
  }

  @Test func aHearingMarksItsWordsInBrackets() {
    var hearing = Sample.hearing("We offer our desk today.")
    hearing.evidence = [Evidence(start: 9, end: 17, text: "our desk", cue: "what you have")]
    let lines = HearingText.page(hearing, columns: 80).lines.map(\.plain)
    #expect(lines.first == "  We offer [our desk] today.")
    #expect(lines.contains("  Stance   vendor 82 %"))
    #expect(lines.contains("           \u{201C}our desk\u{201D} what you have"))
    #expect(lines.contains { $0.hasPrefix("  Moves    pitch-product") })
  }

  @Test func bracketsStandRightAfterWideCharactersToo() {
    var hearing = Sample.hearing("\u{1F44B}\u{1F3FD} e\u{301}h, our desk")
    hearing.evidence = [Evidence(start: 8, end: 16, text: "our desk", cue: "what you have")]
    #expect(HearingText.page(hearing, columns: 80).lines.first?.plain == "  \u{1F44B}\u{1F3FD} e\u{301}h, [our desk]")
  }

  @Test func anUnsureHearingSaysSo() {
    var hearing = Sample.hearing("Well.")
    hearing.unsure = true
    hearing.moves = []
    hearing.evidence = []
    let text = HearingText.page(hearing, columns: 80).plain
    #expect(text.contains("unsure, perhaps vendor"))
    #expect(text.contains("Moves none"))
    #expect(text.contains("overall wording"))
  }

  @Test func aScorecardReadsWithoutColour() throws {
    let card = try Sample.card("our desk")
    let page = ScorecardText.page(
      card,
      close: Call.Close(ending: "x", outcome: .hungUp, result: .lost),
      footer: "seed 1",
      columns: 80
    )
    let text = page.rendered(color: false)
    #expect(text.contains("Score \(card.score ?? -1) of 100"))
    #expect(text.contains("they hung up") && text.contains("seed 1"))
    for item in card.items {
      let mark = item.passed.map { $0 ? "\u{2713} yes" : "\u{2717} no" }
      #expect(page.plain.contains(mark.map { "\($0) \(item.title)" } ?? "\(item.title): not observed"))
    }
    #expect(text.contains("turn 1 \u{201C}our desk\u{201D}"))
    #expect(text.contains("Flagged, not scored"))
    #expect(text.contains("Not scored: you spoke"))
    #expect(page.plain.contains("Next time our desk"))
  }

  @Test func aCallThatIsNotOverAndHasNoScoreSaysSo() throws {
    let card = Scorecard(Transcript(), scenario: try Sample.scenario(), rubric: try Rubric("rubric 1"))
    let text = ScorecardText.page(card, close: nil, footer: "", columns: 80).plain
    #expect(text.contains("No score") && text.contains("not over yet"))
    #expect(!text.contains("Next time") && !text.contains("Flagged"))
  }

  @Test(arguments: Outcome.allCases) func everyOutcomeHasWordsOfItsOwn(outcome: Outcome) {
    #expect(!outcome.words.isEmpty && !outcome.words.contains("-"))
    #expect(Outcome.allCases.count { $0.words == outcome.words } == 1)
  }
}
