import Listening
import ScenarioFormat
import Scoring
import Testing

/// Something true about them, and matters of theirs.
@Suite struct RelevanceTests {
  private let fact = Said("Your Q3 report says demurrage doubled.", topics: ["q3-demurrage": "Q3 report"])
  private let matter = Said("How early do you know of a late box?", topics: ["early-warning": "How early"])
  private let plain = Said("We should talk.")

  @Test func aFactOfTheBriefingPasses() throws {
    let item = try judged("relevance.true-fact", plain, fact)
    #expect(item.passed == true && item.quotes == ["Q3 report"] && item.turns == [2])
  }

  @Test func noFactFailsOnTheFirstLineAndNamesOne() throws {
    let item = try judged("relevance.true-fact", plain, matter)
    #expect(item.passed == false && item.quotes == ["We should talk."] && item.turns == [1])
    #expect(item.advice?.contains("Their Q3 report says demurrage doubled") == true)
  }

  @Test func withoutATurnOrAKnownFactItIsNotObserved() throws {
    #expect(try judged("relevance.true-fact", hangingUp: true).passed == nil)
    var scenario = try ScoredScript.scenario()
    scenario.briefing.known = []
    #expect(try judged("relevance.true-fact", plain, in: scenario).passed == nil)
  }

  @Test func aMatterOfTheirsPasses() throws {
    let item = try judged("relevance.their-world", plain, matter)
    #expect(item.passed == true && item.quotes == ["How early"] && item.turns == [2])
  }

  @Test func aKnownFactAloneIsNoMatterOfTheirs() throws {
    #expect(try judged("relevance.their-world", plain, fact).passed == false)
  }

  @Test func aMatterWrappedInAPitchDoesNotCount() throws {
    let pitch = Said("Our tool tells you early, every day.", .vendor, topics: ["early-warning": "early"])
    #expect(try judged("relevance.their-world", plain, pitch).passed == false)
  }

  @Test func nothingOfTheirsFailsOnTheLongestLine() throws {
    let item = try judged("relevance.their-world", plain, Said("We are twelve people in Bremen."), plain)
    #expect(item.passed == false && item.quotes == ["We are twelve people in Bremen."] && item.turns == [2])
  }

  @Test func whoeverIsCutShortInTheFirstTurnIsNotJudged() throws {
    #expect(try judged("relevance.their-world", Said("We should talk.", lever: "drops")).passed == nil)
    #expect(try judged("relevance.their-world", plain, Said("We should talk.", lever: "drops")).passed == false)
  }

  @Test func aScenarioWithoutTopicsDoesNotObserveIt() throws {
    var scenario = try ScoredScript.scenario()
    scenario.topics = scenario.topics.filter { $0.name == "q3-demurrage" }
    #expect(try judged("relevance.their-world", plain, fact, in: scenario).passed == nil)
  }

  @Test func aCallPutDownBeforeTheFirstWordIsNotJudged() throws {
    #expect(try judged("relevance.their-world", hangingUp: true).passed == nil)
  }
}
