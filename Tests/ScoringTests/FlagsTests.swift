import Listening
import ScenarioFormat
import Scoring
import Testing

/// What is said about a call beside its score.
@Suite struct FlagsTests {
  private let plain = Said("Jonas Brandt from Tiderail.")

  @Test(arguments: [
    (Signal.falseFamiliarity, CallFlag.Kind.falseFamiliarity), (.deniesColdCall, .deniesColdCall),
    (.inventedContact, .inventedContact),
  ])
  func aSignalIsFlaggedWithItsWords(signal: Signal, kind: CallFlag.Kind) throws {
    let turns = [plain, Said("As we said last time, Karin.", signals: [signal: "As we said last time"])]
    let flags = try scorecard(turns).flags
    #expect(flags.map(\.kind) == [kind])
    #expect(flags.first?.evidence.map(\.text) == ["As we said last time"])
    #expect(flags.first?.evidence.map(\.turn) == [2])
    #expect(flags.first?.message.isEmpty == false)
  }

  @Test(arguments: [Signal.hedge, .easyNo]) func manneredWordsAreNoFlag(signal: Signal) throws {
    #expect(try scorecard([Said("If that suits you.", signals: [signal: "If that suits you"])]).flags.isEmpty)
  }

  @Test func flagsAreNeverAveragedIn() throws {
    let clean = [plain, Said("As we said last time, Karin.")]
    let flagged = [plain, Said("As we said last time, Karin.", signals: [.falseFamiliarity: "last time"])]
    let (one, two) = (try scorecard(clean), try scorecard(flagged))
    #expect(one.flags.isEmpty && two.flags.count == 1)
    #expect(one.score == two.score && one.items == two.items)
  }

  @Test func goingOnAfterBeingToldToStopIsFlagged() throws {
    let told = Said("Karin, one thing.", lever: "removes")
    let flags = try scorecard([told, Said("One more question about your boxes.")]).flags
    #expect(flags.map(\.kind) == [.ignoresRemoval])
    #expect(flags.first?.evidence.map(\.text) == ["One more question about your boxes."])
  }

  @Test func stoppingWhenToldToIsNot() throws {
    let told = Said("Karin, one thing.", lever: "removes")
    let done = Said("Of course, it is done.", moves: [.acknowledge: "Of course"])
    let bye = Said("Goodbye then.", moves: [.closeOut: "Goodbye"])
    for turns in [[told], [told, done], [told, bye], [told, .silence]] {
      #expect(try scorecard(turns).flags.isEmpty)
    }
  }

  @Test func aClaimTheBriefingDoesNotKnowIsFlagged() throws {
    let claim = Said("Your board sold the ships.", moves: [.citeTrigger: "sold the ships"])
    let flags = try scorecard([plain, claim]).flags
    #expect(flags.map(\.kind) == [.againstBriefing])
    #expect(flags.first?.evidence.map(\.text) == ["sold the ships"])
  }

  @Test func aKnownFactIsNoClaim() throws {
    let fact = Said(
      "Your Q3 report says it doubled.",
      moves: [.citeTrigger: "Q3 report says"],
      topics: ["q3-demurrage": "Q3 report"]
    )
    #expect(try scorecard([fact]).flags.isEmpty)
    var scenario = try ScoredScript.scenario()
    scenario.briefing.known = []
    let claim = Said("Your board sold the ships.", moves: [.citeTrigger: "sold the ships"])
    #expect(try scorecard([claim], in: scenario).flags.isEmpty)
  }
}
