import CallEngine
import Listening
import ScenarioFormat
import Scoring
import Testing

/// What is counted and never scored.
@Suite struct CallFactsTests {
  private func facts(_ turns: Said...) throws -> CallFacts {
    CallFacts(try ScoredScript.transcript(turns, in: ScoredScript.scenario()))
  }

  @Test func wordsTurnsAndTimeAreCounted() throws {
    // She says "Weber. Who is this?", "Send me an email." and "Go on.": ten words.
    let facts = try facts(
      Said("one two three four five six", lever: "brush-off"),
      Said("one two three four", questions: 2)
    )
    #expect(facts.turns == 2)
    #expect(facts.callerWords == 10)
    #expect(facts.prospectWords == 10)
    #expect(facts.talkShare == 50)
    #expect(facts.longestTurn == 6)
    #expect(facts.questions == 2)
    #expect(facts.brushOffs == 1)
    #expect(facts.seconds == 6)
  }

  @Test func theShareIsRounded() throws {
    // One of seven words: 14.3 percent; five of eleven: 45.45.
    #expect(try facts(Said("one")).talkShare == 14)
    #expect(try facts(Said("one two three four five")).talkShare == 45)
    #expect(try facts(Said("one two three four five six seven")).talkShare == 54)
  }

  @Test func theListenersCountsAreSummedUp() throws {
    var one = Said("I and we")
    one.hearing.facts.firstPerson = 2
    one.hearing.facts.jointPerson = 3
    var two = Said("you")
    two.hearing.facts.secondPerson = 4
    two.hearing.facts.firstPerson = 1
    let facts = try facts(one, two)
    #expect(facts.firstPerson == 3 && facts.jointPerson == 3 && facts.secondPerson == 4)
  }

  @Test func aCallWithoutATurnCountsNothing() throws {
    let facts = try facts()
    #expect(facts.turns == 0 && facts.callerWords == 0 && facts.talkShare == 0 && facts.longestTurn == 0)
    #expect(facts.prospectWords == 4)
  }
}
