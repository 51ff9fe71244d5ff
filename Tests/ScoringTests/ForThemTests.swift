import Listening
import Scoring
import Testing

/// What it is about for them, and the product late and only when asked.
@Suite struct ForThemTests {
  private let three = Said("Karin. Your boxes run late. I have a question.", sentences: 3)
  private func pitch(in sentence: Int = 1, lever: String? = nil) -> Said {
    Said(
      "Our platform shows every box.",
      .vendor,
      moves: [.pitchProduct: "Our platform"],
      pitchIn: sentence,
      lever: lever
    )
  }

  @Test func theProductAfterThreeSentencesIsNotEarly() throws {
    let item = try judged("for-them.no-early-pitch", three, pitch())
    #expect(item.passed == true && item.turns == [1])
  }

  @Test(arguments: [1, 2, 3]) func theProductWithinThreeSentencesFails(sentence: Int) throws {
    let before = Said("Karin.", sentences: sentence - 1)
    let item = try judged("for-them.no-early-pitch", before, pitch())
    #expect(item.passed == false && item.quotes == ["Our platform"] && item.turns == [2])
    #expect(item.advice?.contains("sentence \(sentence)") == true)
  }

  @Test func sentencesAreCountedWithinATurnToo() throws {
    #expect(try judged("for-them.no-early-pitch", pitch(in: 3)).passed == false)
    #expect(try judged("for-them.no-early-pitch", pitch(in: 4)).passed == true)
  }

  @Test func silenceIsNoOpening() throws {
    #expect(try judged("for-them.no-early-pitch", .silence).passed == nil)
    #expect(try judged("for-them.no-early-pitch", .silence, pitch()).passed == false)
  }

  @Test func anOutcomeOrAPeerPasses() throws {
    let outcome = Said("You would know three days ahead.", moves: [.offerOutcome: "know three days ahead"])
    let peer = Said("Nordkai halved theirs.", moves: [.namePeer: "Nordkai"])
    #expect(try judged("for-them.outcome", three, outcome).quotes == ["know three days ahead"])
    #expect(try judged("for-them.outcome", three, peer).quotes == ["Nordkai"])
    #expect(try judged("for-them.outcome", three, peer).passed == true)
  }

  @Test func whatEveryCallerPromisesFails() throws {
    let generic = Said("We save you money.", .vendor, moves: [.offerOutcome: "save you money"])
    let item = try judged("for-them.outcome", three, generic)
    #expect(item.passed == false && item.quotes == ["save you money"] && item.turns == [2])
    #expect(item.advice?.contains("\u{201C}save you money\u{201D}") == true)
  }

  @Test func noOutcomeFailsOnTheLastLine() throws {
    let item = try judged("for-them.outcome", three, Said("Shall we meet?"))
    #expect(item.passed == false && item.quotes == ["Shall we meet?"] && item.turns == [2])
  }

  @Test func oneTurnIsTooFewToOwnAnOutcome() throws {
    #expect(try judged("for-them.outcome", three).passed == nil)
    #expect(try judged("for-them.outcome", three, .silence).passed == nil)
  }

  @Test(arguments: ["invites", "asks-product"]) func theProductWhenAskedPasses(lever: String) throws {
    let opening = Said(three.text, sentences: 3, lever: lever)
    let item = try judged("for-them.product-when-asked", opening, pitch())
    #expect(item.passed == true && item.quotes == ["Our platform"] && item.turns == [2])
  }

  @Test func theProductUnaskedFails() throws {
    let opening = Said(three.text, sentences: 3, lever: "invites")
    let item = try judged("for-them.product-when-asked", opening, pitch(), pitch())
    #expect(item.passed == false && item.quotes == ["Our platform"] && item.turns == [3])
    #expect(item.advice?.contains("\u{201C}Our platform\u{201D}") == true)
  }

  @Test func noLaterProductIsNotObserved() throws {
    #expect(try judged("for-them.product-when-asked", three, Said("Shall we meet?")).passed == nil)
    // What stands in the first three sentences is the other check's matter.
    #expect(try judged("for-them.product-when-asked", pitch()).passed == nil)
  }
}
