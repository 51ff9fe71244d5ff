import Listening
import Scoring
import Testing

/// One clear next step, once it is earned, with an easy no.
@Suite struct AskTests {
  private let plain = Said("Your boxes run late.")
  private let earning = Said("Your boxes run late.", lever: "trusts")
  private func ask(_ stance: Stance = .peer, lever: String? = nil) -> Said {
    Said("Shall we meet on Thursday?", stance, moves: [.askMeeting: "meet on Thursday"], lever: lever)
  }

  @Test func aNextStepPasses() throws {
    let item = try judged("ask.asks", plain, ask(), plain)
    #expect(item.passed == true && item.quotes == ["meet on Thursday"] && item.turns == [2])
    let referral = Said("Who would you send me to?", moves: [.askReferral: "send me to"])
    #expect(try judged("ask.asks", plain, referral).quotes == ["send me to"])
  }

  @Test func theLastAskIsTheOneQuoted() throws {
    #expect(try judged("ask.asks", ask(), plain, ask()).turns == [3])
  }

  @Test func takingAnHonestNoWellPasses() throws {
    let bye = Said("Understood, goodbye.", moves: [.closeOut: "goodbye"])
    let item = try judged("ask.asks", Said(plain.text, lever: "objection"), bye)
    #expect(item.passed == true && item.quotes == ["goodbye"] && item.turns == [2])
    #expect(try judged("ask.asks", plain, bye).passed == false)
  }

  @Test func noNextStepFailsOnTheLastLine() throws {
    let item = try judged("ask.asks", plain, Said("Well, that was all."))
    #expect(item.passed == false && item.quotes == ["Well, that was all."] && item.turns == [2])
    #expect(item.advice?.contains("Well, that was all.") == true)
  }

  @Test func whoeverIsHungUpOnHadNoChanceToAsk() throws {
    #expect(try judged("ask.asks", plain, Said(plain.text, lever: "drops")).passed == nil)
    #expect(try judged("ask.asks", .silence).passed == nil)
    #expect(try judged("ask.asks", ask(), Said(plain.text, lever: "drops")).passed == true)
  }

  @Test func whoeverSaidNothingTurnAfterTurnHadTheChance() throws {
    let noise = Said("Blah.", .neutral, unclear: true)
    let last = Said("Blah blah.", .neutral, unclear: true, lever: "drops")
    let item = try judged("ask.asks", plain, noise, last)

    #expect(item.passed == false && item.quotes == ["Blah blah."] && item.turns == [3])
    #expect(try judged("ask.asks", plain, last).passed == nil)
  }

  @Test func askingOnceTrustHasGrownPasses() throws {
    let item = try judged("ask.earned", earning, ask())
    #expect(item.passed == true && item.quotes == ["meet on Thursday"] && item.turns == [2])
  }

  @Test func askingTooSoonFails() throws {
    let item = try judged("ask.earned", plain, ask(), earning, ask())
    #expect(item.passed == false && item.quotes == ["meet on Thursday"] && item.turns == [2])
    #expect(item.advice?.contains("\u{201C}meet on Thursday\u{201D}") == true)
  }

  @Test func aYesSaysThatItWasEarned() throws {
    #expect(try judged("ask.earned", plain, ask(lever: "books")).passed == true)
    #expect(try judged("ask.earned", plain, ask(lever: "drops")).passed == false)
  }

  @Test func withoutAnAskNeitherIsObserved() throws {
    #expect(try judged("ask.earned", plain, earning).passed == nil)
    #expect(try judged("ask.easy-no", plain, earning).passed == nil)
  }

  @Test func anEasyNoIsQuoted() throws {
    let easy = Said(
      "Shall we meet? If not, no is fine.",
      moves: [.askMeeting: "Shall we meet"],
      signals: [.easyNo: "no is fine"]
    )
    #expect(try judged("ask.easy-no", plain, easy).quotes == ["no is fine"])
    let plainAsk = try judged("ask.easy-no", plain, ask())
    #expect(plainAsk.passed == true && plainAsk.quotes == ["meet on Thursday"])
  }

  @Test func aPushyAskFails() throws {
    let pushy = Said(
      "Meet me Thursday, the offer ends then.",
      moves: [.askMeeting: "Meet me Thursday", .pressure: "the offer ends then"]
    )
    let item = try judged("ask.easy-no", ask(), pushy)
    #expect(
      item.passed == false && item.quotes == ["the offer ends then", "Meet me Thursday"] && item.turns == [2, 2]
    )
    let sold = try judged("ask.easy-no", plain, ask(.vendor))
    #expect(sold.passed == false && sold.quotes == ["meet on Thursday"])
  }
}
