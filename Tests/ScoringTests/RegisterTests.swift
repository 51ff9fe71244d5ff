import Listening
import Scoring
import Testing

/// The register of an equal: no apology, few hedges, no pressure.
@Suite struct RegisterTests {
  private let even = Said("Jonas Brandt from Tiderail.")

  @Test func anEvenOpeningPassesAllThree() throws {
    for id in ["register.few-apologies", "register.few-hedges", "register.no-pressure"] {
      let item = try judged(id, even)
      #expect(item.passed == true && item.quotes == [even.text] && item.turns == [1])
    }
  }

  @Test func silenceShowsNoRegister() throws {
    for id in ["register.few-apologies", "register.few-hedges", "register.no-pressure"] {
      #expect(try judged(id, .silence, .silence).passed == nil)
    }
  }

  private let sorry = Said("Sorry to disturb you, I'll be quick.", .neutral, moves: [.defer: "Sorry to disturb you"])

  @Test func anApologyFailsWhereThereMayBeNone() throws {
    let strict = try Rubric("rubric 9\ncriterion register: R\n  check no-apology 7: never apologises\n")
    #expect(try scorecard([even, sorry], rubric: strict).score == 0)
    #expect(try scorecard([even], rubric: strict).score == 100)
  }

  @Test func oneApologyInPassingIsManners() throws {
    #expect(try judged("register.few-apologies", even, sorry).passed == true)
    let item = try judged("register.few-apologies", even, sorry, sorry)
    #expect(item.turns == [3])
    #expect(item.passed == false && item.quotes == ["Sorry to disturb you"])
    #expect(item.advice?.contains("\u{201C}Sorry to disturb you\u{201D}") == true)
  }

  @Test func aSmallVoiceFailsOnTheWordsThatMakeItSmall() throws {
    let small = Said("If it is no trouble at all, a minute?", .subordinate, because: ["no trouble at all"])
    let item = try judged("register.few-apologies", even, small)
    #expect(item.passed == false && item.quotes == ["no trouble at all"] && item.turns == [2])
  }

  @Test func aSmallVoiceWithoutCertainWordsFailsOnTheWholeLine() throws {
    let item = try judged("register.few-apologies", even, Said("A minute, perhaps?", .subordinate))
    #expect(item.passed == false && item.quotes == ["A minute, perhaps?"])
  }

  private let hedged = Said("I just wanted to maybe ask.", signals: [.hedge: "just", .hedge: "maybe"])

  @Test func oneHedgeIsNone() throws {
    let item = try judged("register.few-hedges", Said("I just wanted to ask.", signals: [.hedge: "just"]))
    #expect(item.passed == true && item.quotes == ["just"])
  }

  @Test func twoHedgesInAFewWordsFail() throws {
    let item = try judged("register.few-hedges", even, hedged)
    #expect(item.passed == false && item.quotes == ["just", "maybe"] && item.turns == [2, 2])
    #expect(item.advice?.contains("\u{201C}just\u{201D}, \u{201C}maybe\u{201D}") == true)
  }

  @Test func sixtyWordsBearOneMore() throws {
    let long = Said(Array(repeating: "word", count: 54).joined(separator: " "))
    #expect(try judged("register.few-hedges", long, hedged).passed == true)
    let short = Said(Array(repeating: "word", count: 53).joined(separator: " "))
    #expect(try judged("register.few-hedges", short, hedged).passed == false)
  }

  @Test func pushingAndBoastingFail() throws {
    let push = Said("You must decide today.", .vendor, moves: [.pressure: "must decide today"])
    let boast = Said("We are the leading provider.", .vendor, moves: [.boast: "the leading provider"])
    let pushed = try judged("register.no-pressure", even, push)
    #expect(pushed.passed == false && pushed.quotes == ["must decide today"] && pushed.turns == [2])
    #expect(pushed.advice?.contains("\u{201C}must decide today\u{201D}") == true)
    let boasted = try judged("register.no-pressure", boast)
    #expect(boasted.passed == false && boasted.quotes == ["the leading provider"])
    #expect(boasted.advice != pushed.advice)
  }

  /// A good opener does not make up for turns in which nothing is said.
  @Test func mostlyNoiseIsNotAnEqual() throws {
    let opener = Said("Your boxes run late.", .peer, because: ["boxes run late"])
    let noise = Said("Blah.", .neutral, unclear: true)
    let item = try judged("register.as-equal", opener, noise, noise)

    #expect(item.passed == false && item.quotes == ["Blah."] && item.turns == [2])
    #expect(item.advice?.contains("Blah.") == true)
    #expect(try judged("register.as-equal", opener, opener, noise, noise).passed == true)
    #expect(try judged("register.as-equal", opener, noise).passed == true)
  }

  @Test func anInsultIsNotCivil() throws {
    let insult = Said("Strange for a CFO.", .vendor, signals: [.hostility: "Strange for a CFO"])
    let item = try judged("register.civil", even, insult)
    #expect(item.passed == false && item.quotes == ["Strange for a CFO"] && item.turns == [2])
    #expect(try judged("register.civil", even).passed == true)
    #expect(try judged("register.civil", .silence).passed == nil)
  }

  private let peer = Said("Your boxes stand in Rotterdam.", because: ["Your boxes"])
  private let seller = Said("It has alerts.", .vendor, because: ["alerts"])

  @Test func oneSellersTurnInFiveIsForgiven() throws {
    #expect(try judged("register.equal-throughout", peer, peer, peer, peer, seller).passed == true)
    let item = try judged("register.equal-throughout", peer, peer, peer, seller)
    #expect(item.passed == false && item.quotes == ["alerts"] && item.turns == [4])
    #expect(try judged("register.as-equal", peer, peer, peer, seller).passed == true)
  }

  @Test func oneTurnShowsNoConstancy() throws {
    #expect(try judged("register.equal-throughout", peer, even).passed == true)
    #expect(try judged("register.equal-throughout", peer, Said("Yes.", .neutral)).passed == nil)
  }

  @Test func anInsultIsNoEqualsTurnHoweverItIsHeard() throws {
    let insult = Said("Strange for a CFO, your boxes.", signals: [.hostility: "Strange for a CFO"])
    #expect(try judged("register.equal-throughout", peer, peer, peer, insult).passed == false)
  }
}
