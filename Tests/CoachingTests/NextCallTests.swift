import Coaching
import ScenarioFormat
import TestSupport
import Testing

@Suite struct NextCallTests {
  private func scenario(_ name: String, _ level: Scenario.Level = .medium) throws -> Scenario {
    var scenario = try Shipped.scenario("freight-cfo")
    scenario.name = name
    scenario.level = level
    return scenario
  }

  private func call(
    _ name: String,
    daysAgo: Double,
    score: Int = 60,
    won: Bool = false,
    level: Scenario.Level = .medium,
    failing: [String] = []
  ) -> PastCall {
    let criteria = ["purpose", "relevance", "for-them", "register", "sync", "ask"]
    return PastCall(
      scenario: name,
      level: level,
      score: score,
      won: won,
      daysAgo: daysAgo,
      checks: criteria.map { PastCall.Check(criterion: $0, passed: !failing.contains($0)) }
    )
  }

  @Test func aBeginnerMeetsTheEasiestFirst() throws {
    let cast = [try scenario("b", .hard), try scenario("c", .easy), try scenario("a", .medium)]
    let next = try #require(NextCall(past: [], cast: cast))
    #expect(next.scenario == "c" && next.reason == .new && next.weakest == nil)
  }

  @Test func theWeakestCriterionIsTheOneThatFailsMost() throws {
    let cast = [try scenario("a"), try scenario("b")]
    let past = [
      call("a", daysAgo: 0.1, failing: ["sync"]), call("a", daysAgo: 0.2, failing: ["sync", "ask"]),
      call("a", daysAgo: 0.3, failing: []),
    ]
    let next = try #require(NextCall(past: past, cast: cast))
    #expect(next.weakest == NextCall.Weakest(criterion: "sync", failed: 2, observed: 3))
  }

  @Test func whereItFailedOneComesBackAfterTheGapAndNotBefore() throws {
    let cast = [try scenario("a"), try scenario("b")]
    func past(_ days: Double) -> [PastCall] { (0..<3).map { call("a", daysAgo: days + Double($0), failing: ["sync"]) } }
    #expect(NextCall(past: past(2.5), cast: cast)?.reason == .again(days: 2))
    #expect(NextCall(past: past(0.5), cast: cast)?.scenario == "b")
  }

  @Test func twoGoodWinsGoAStepUpAndTwoBadLossesAStepDown() throws {
    let cast = [try scenario("a")]
    func level(_ calls: PastCall...) -> Scenario.Level? { NextCall(past: calls, cast: cast)?.level }
    #expect(level(call("a", daysAgo: 3, score: 90, won: true), call("a", daysAgo: 5, score: 88, won: true)) == .hard)
    #expect(level(call("a", daysAgo: 3, score: 30), call("a", daysAgo: 5, score: 40)) == .easy)
    #expect(level(call("a", daysAgo: 3, score: 90, won: true), call("a", daysAgo: 5, score: 40)) == .medium)
  }

  @Test func withNobodyThereIsNone() { #expect(NextCall(past: [], cast: []) == nil) }
}
