import CallEngine
import Foundation
import Listening
import ScenarioFormat
import Scoring
import Testing

/// The score: passed weight as a share of observed weight.
@Suite struct ScorecardTests {
  private let who = Said("Jonas Brandt from Tiderail.", moves: [.introduce: "Jonas Brandt"])

  /// Of these, `who` alone passes the first and fails the second; the third is not observed.
  private func rubric(_ passed: Int, _ failed: Int, _ unobserved: Int = 50) throws -> Rubric {
    try Rubric(
      """
      rubric 9
      criterion a: A
        check says-who \(passed): says who
        check says-why \(failed): says why
      criterion b: B
        check easy-no \(unobserved): leaves an easy no
      """
    )
  }

  @Test(arguments: [(1, 7, 13), (1, 2, 33), (2, 1, 67), (1, 1, 50), (3, 0, 100), (0, 3, 0), (1, 199, 1), (1, 201, 0)])
  func theScoreIsTheRoundedShare(passed: Int, failed: Int, score: Int) throws {
    #expect(try scorecard([who], rubric: rubric(passed, failed)).score == score)
  }

  @Test func whatWasNotObservedWeighsNothing() throws {
    let light = try scorecard([who], rubric: rubric(3, 1, 0))
    let heavy = try scorecard([who], rubric: rubric(3, 1, 1000))
    #expect(light.score == 75 && heavy.score == 75)
    #expect(heavy.items.map(\.passed) == [true, false, nil])
  }

  @Test func nothingObservedIsNoScore() throws {
    #expect(try scorecard([], hangingUp: true).score == nil)
    #expect(try scorecard([]).score == nil)
    #expect(try scorecard([who], rubric: rubric(0, 0)).score == nil)
  }

  @Test func anItemCarriesItsPlaceInTheRubric() throws {
    let card = try scorecard([who], rubric: rubric(5, 6))
    #expect(card.rubric == "rubric-9")
    #expect(card.items.map(\.id) == ["a.says-who", "a.says-why", "b.easy-no"])
    #expect(card.items.map(\.criterion) == ["a", "a", "b"])
    #expect(card.items.map(\.criterionTitle) == ["A", "A", "B"])
    #expect(card.items.map(\.title) == ["says who", "says why", "leaves an easy no"])
    #expect(card.items.map(\.weight) == [5, 6, 50])
  }

  @Test func aScenarioMayWeighDifferently() throws {
    let short = try ScoredScript.scenario("scoring:\n  says-who: 1\n  a.says-why: 3\n")
    #expect(try scorecard([who], in: short, rubric: rubric(50, 50)).score == 25)
    // The full name is the more exact one.
    let both = try ScoredScript.scenario("scoring:\n  says-who: 1\n  a.says-who: 9\n  says-why: 1\n")
    let card = try scorecard([who], in: both, rubric: rubric(50, 50))
    #expect(card.score == 90)
    #expect(card.items.map(\.weight) == [9, 1, 50])
    let off = try ScoredScript.scenario("scoring:\n  says-why: 0\n")
    #expect(try scorecard([who], in: off, rubric: rubric(5, 5)).score == 100)
  }

  @Test func aCheckThatIsUnknownIsNotObserved() throws {
    let card = try scorecard([who], rubric: Rubric("rubric 9\ncriterion a: A\n  check juggles 5: juggles\n"))
    #expect(card.items.map(\.passed) == [nil])
    #expect(card.score == nil)
  }

  @Test func aCallCanBePerfect() throws {
    let card = try scorecard(PerfectCall.turns)
    #expect(card.items.filter { $0.passed != true }.map(\.id) == [])
    #expect(card.score == 100)
    #expect(card.flags.isEmpty)
  }

  @Test(arguments: [1, 2, 5]) func aMuteScoresNothingAndFailsPurpose(silences: Int) throws {
    let card = try scorecard(Array(repeating: .silence, count: silences), hangingUp: true)
    #expect(card.score == 0)
    #expect(card.items.filter { $0.criterion == "purpose" }.map(\.passed) == [false, false])
    #expect(card.items.allSatisfy { $0.passed != true })
    #expect(card.items.flatMap(\.evidence).isEmpty)
  }

  @Test func theOutcomeIsNotScored() throws {
    var turns = PerfectCall.turns
    turns[3].lever = "drops"
    let scenario = try ScoredScript.scenario()
    #expect(try ScoredScript.transcript(turns, in: scenario).close?.result == .lost)
    #expect(try scorecard(turns, in: scenario).score == 100)
  }

  @Test func atMostThreeQuotesStandForAJudgement() throws {
    let fact = Said("Your Q3 report again.", topics: ["q3-demurrage": "Q3 report"])
    let item = try judged("relevance.true-fact", fact, fact, fact, fact, fact)
    #expect(item.turns == [1, 2, 3])
  }

  @Test func aCardSurvivesSaving() throws {
    let card = try scorecard([who, Said("As we said last time.", signals: [.falseFamiliarity: "last time"])])
    #expect(try JSONDecoder().decode(Scorecard.self, from: JSONEncoder().encode(card)) == card)
  }

  @Test func theSameCallGivesTheSameCard() throws {
    #expect(try scorecard(PerfectCall.turns) == scorecard(PerfectCall.turns))
  }
}
