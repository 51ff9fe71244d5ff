import Listening
import Scoring
import Testing

/// Who calls and why, by the second turn.
@Suite struct PurposeTests {
  private let hello = Said("Good morning to you.")
  private let who = Said("Jonas Brandt from Tiderail.", moves: [.introduce: "Jonas Brandt"])
  private let why = Said("I'm calling about your late boxes.", moves: [.statePurpose: "calling about your late boxes"])

  @Test func sayingWhoAtOnceOrInTheSecondTurnPasses() throws {
    let first = try judged("purpose.says-who", who)
    #expect(first.passed == true && first.quotes == ["Jonas Brandt"] && first.turns == [1])
    let second = try judged("purpose.says-who", hello, who)
    #expect(second.passed == true && second.quotes == ["Jonas Brandt"] && second.turns == [2])
  }

  @Test func sayingWhoLateOrNeverFailsOnTheFirstLine() throws {
    for turns in [[hello], [hello, hello, who]] {
      let item = try #require(try scorecard(turns).items.first { $0.id == "purpose.says-who" })
      #expect(item.passed == false && item.quotes == ["Good morning to you."] && item.turns == [1])
      #expect(item.advice?.contains("\u{201C}Good morning to you.\u{201D}") == true)
    }
  }

  @Test func openingWithSilenceFailsWithoutAQuote() throws {
    let item = try judged("purpose.says-who", .silence, hello)
    #expect(item.passed == false && item.evidence.isEmpty && item.advice?.isEmpty == false)
    #expect(try judged("purpose.says-who", .silence, who).passed == true)
  }

  @Test func sayingWhyAtOnceOrInTheSecondTurnPasses() throws {
    #expect(try judged("purpose.says-why", why).turns == [1])
    let item = try judged("purpose.says-why", who, why)
    #expect(item.passed == true && item.quotes == ["calling about your late boxes"] && item.turns == [2])
  }

  @Test func sayingWhyLateFailsOnTheLateWords() throws {
    let item = try judged("purpose.says-why", who, hello, why)
    #expect(item.passed == false && item.quotes == ["calling about your late boxes"] && item.turns == [3])
    #expect(item.advice?.contains("turn 3") == true)
  }

  @Test func neverSayingWhyFailsOnTheSecondLineAndNamesThePurpose() throws {
    let item = try judged("purpose.says-why", who, hello)
    #expect(item.passed == false && item.quotes == ["Good morning to you."] && item.turns == [2])
    #expect(item.advice?.contains("compare notes") == true)
    #expect(try judged("purpose.says-why", who, .silence).turns == [1])
  }

  @Test func withoutATurnNeitherIsObserved() throws {
    #expect(try judged("purpose.says-who", hangingUp: true).passed == nil)
    #expect(try judged("purpose.says-why", hangingUp: true).passed == nil)
  }
}
