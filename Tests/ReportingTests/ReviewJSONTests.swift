import CallEngine
import Reporting
import ScenarioFormat
import Scoring
import Testing

/// Scorecards, sessions and findings as machines read them.
@Suite struct ReviewJSONTests {
  private func read(_ value: JSONValue) -> OrderedJSON {
    let json = OrderedJSON.read(value.line)
    #expect(json.isSorted)
    #expect(!value.line.contains("\n"))
    return json
  }

  private func card(_ card: Scorecard, session: String? = nil) -> OrderedJSON {
    read(ScorecardJSON.object(card, scenario: "freight-cfo", digest: "0123", seed: 7, session: session))
  }

  @Test func aScorecardHasTheKeysOfTheContract() throws {
    let json = card(try Sample.card("our desk"), session: "12")
    let keys = ["event", "score", "criteria", "flags", "facts", "rubric", "scenario", "digest", "seed", "session"]
    #expect(Set(json.keys).isSuperset(of: keys))
    #expect(json["event"] == .string("scorecard"))
    #expect(json["scenario"] == .string("freight-cfo") && json["digest"] == .string("0123"))
    #expect(json["seed"] == .number("7") && json["session"] == .string("12"))
    #expect(json["rubric"] == .string("rubric-2"))
  }

  @Test func aCriterionIsPassedFailedOrNull() throws {
    let card = try Sample.card("our desk")
    let json = self.card(card)
    for (index, item) in card.items.enumerated() {
      let criterion = try #require(json["criteria"]?[index])
      #expect(Set(criterion.keys).isSuperset(of: ["id", "passed", "weight", "evidence", "advice"]))
      #expect(criterion["id"] == .string(item.id))
      #expect(criterion["weight"] == .number("\(item.weight)"))
      #expect(criterion["passed"] == (item.passed.map { .word("\($0)") } ?? .null))
      #expect(criterion["advice"] == (item.advice.map { .string($0) } ?? .null))
    }
    let quote = try #require(json["criteria"]?[0]?["evidence"]?[0])
    #expect(quote.keys == ["end", "start", "text", "turn"])
    #expect(quote["text"] == .string("our desk") && quote["turn"] == .number("1"))
    #expect(quote["start"] == .number("0") && quote["end"] == .number("8"))
  }

  @Test func nothingScoredAndNothingKeptAreNull() throws {
    var empty = try Sample.card("our desk")
    empty.score = nil
    let json = card(empty)
    #expect(json["score"] == .null && json["session"] == .null)
  }

  @Test func flagsAndFactsStandBesideTheScore() throws {
    let json = card(try Sample.card("our desk"))
    #expect(json["flags"]?[0]?["flag"] == .string("false-familiarity"))
    #expect(json["flags"]?[0]?["evidence"]?[0]?["text"] == .string("our desk"))
    let facts = try #require(json["facts"])
    #expect(facts["turns"] == .number("2"))
    #expect(Set(facts.keys).isSuperset(of: ["talkShare", "longestTurn", "questions", "i", "we", "you"]))
  }

  @Test func theSameCardGivesTheSameBytes() throws {
    #expect(card(try Sample.card("our desk")) == card(try Sample.card("our desk")))
    let hostile = "say \"hi\"\n\u{0}\u{1B}"
    #expect(card(try Sample.card(hostile))["criteria"]?[1]?["advice"] == .string(hostile))
  }

  @Test func aSessionIsFinishedOrInterrupted() {
    let finished = read(SessionJSON.object(Sample.session("freight-cfo")))
    #expect(Set(finished.keys).isSuperset(of: ["session", "scenario", "outcome", "score", "state", "startedAt"]))
    #expect(finished["state"] == .string("finished") && finished["score"] == .number("64"))
    #expect(finished["session"] == .string("12") && finished["startedAt"] == .string("2026-11-24T09:15:00Z"))
    let interrupted = read(SessionJSON.object(Sample.session("freight-cfo", isFinished: false)))
    #expect(interrupted["state"] == .string("interrupted"))
    #expect(interrupted["score"] == .null && interrupted["outcome"] == .null && interrupted["ending"] == .null)
    #expect(interrupted.keys == finished.keys)
  }

  @Test func aFindingHasItsPlaceAndItsFix() {
    let finding = read(DiagnosticJSON.object(Sample.diagnostic("call \"x\"")))
    #expect(Set(finding.keys).isSuperset(of: ["code", "severity", "file", "line", "column", "message", "fix"]))
    #expect(finding["code"] == .string("some-code") && finding["severity"] == .string("error"))
    #expect(finding["line"] == .number("1") && finding["column"] == .number("3"))
    #expect(finding["fix"] == .string("call \"x\""))
    #expect(finding["related"]?[0]?["message"] == .string("call \"x\""))
    var plain = Sample.diagnostic("x")
    plain.fix = nil
    plain.related = []
    #expect(read(DiagnosticJSON.object(plain))["fix"] == .null)
  }
}
