import CallEngine
import Coaching
import Listening
import ScenarioFormat
import Scoring
import TestSupport
import Testing

@Suite struct DrillTests {
  private static let cast = Result { try Shipped.all().filter { $0.passing == nil } }

  private func cards(_ kind: DrillKind, _ count: Int = 12, seed: UInt64 = 1) throws -> [DrillCard] {
    DrillDeck(kind, try Self.cast.get(), seed: seed).cards(count)
  }

  private func lastActs(_ card: DrillCard) -> [ProspectAct] {
    var acts: [ProspectAct] = []
    for case .prospect(let line) in card.conversation.transcript.entries { acts = line.acts }
    return acts
  }

  @Test(arguments: DrillKind.allCases) func everySkillHasPeopleToPractiseWith(_ kind: DrillKind) throws {
    let cards = try cards(kind)
    #expect(cards.count == 12)
    #expect(cards.allSatisfy { !$0.conversation.call.isOver })
  }

  @Test(arguments: DrillKind.allCases) func theSameSeedGivesTheSamePeopleInTheSameWords(_ kind: DrillKind) throws {
    func told(_ seed: UInt64) throws -> [String] {
      try cards(kind, seed: seed).map {
        $0.scenario.name + ($0.conversation.call.lastWords) + "\($0.conversation.transcript.entries)"
      }
    }
    #expect(try told(3) == told(3))
  }

  @Test(arguments: DrillKind.allCases) func whatADrillAsksForIsInTheRubric(_ kind: DrillKind) throws {
    let checks = Set(try Rubric.current().items.map(\.check))
    #expect(Set(kind.required + kind.oneOf).isSubset(of: checks))
  }

  @Test func aBrushOffDrillBeginsWithABrushOff() throws {
    for card in try cards(.brushOff) { #expect(lastActs(card).contains(.brushOff)) }
  }

  @Test func anObjectionDrillBeginsWithAnObjection() throws {
    for card in try cards(.objection) {
      #expect(lastActs(card).contains { if case .objection = $0 { true } else { false } })
    }
  }

  @Test func aGatekeeperDrillBeginsAtTheDoor() throws {
    for card in try cards(.gatekeeper) {
      #expect(card.scenario.persona(card.conversation.call.speaker)?.kind == .gatekeeper)
    }
  }

  @Test func nobodyIsMetTwiceBeforeEverybodyWasMetOnce() throws {
    let cast = try Self.cast.get()
    let names = try cards(.opener, cast.count).map(\.scenario.name)
    let people = Set(names)
    #expect(names.prefix(people.count).count == Set(names.prefix(people.count)).count)
  }

  /// An ask is drilled where it has been earned: asked well, it wins.
  @Test func aGoodAskWinsWhereItIsDrilled() throws {
    let listener = try TestListener.standard()
    var won = 0
    let cards = try cards(.ask)
    for card in cards {
      var conversation = card.conversation
      conversation.listen(with: listener)
      conversation.say("Shall we take twenty minutes on Thursday, or would that be no use to you?")
      if conversation.call.close?.result == .won || !conversation.call.isOver { won += 1 }
    }
    #expect(won == cards.count)
  }

  private func judged(_ kind: DrillKind, _ lines: String...) throws -> DrillJudgement {
    let card = try #require(DrillDeck(kind, [try Shipped.scenario("freight-cfo")], seed: 1).cards(1).first)
    var conversation = card.conversation
    conversation.listen(with: try TestListener.standard())
    for line in lines { conversation.say(line) }
    return DrillJudgement(kind, conversation, rubric: try Rubric.current())
  }

  @Test func anOpenerWithNameAndReasonPasses() throws {
    #expect(
      try judged(.opener, "Karin, Jonas Brandt, Tiderail. Your Q3 report says demurrage doubled, so I rang.").passed
    )
    #expect(try !judged(.opener, "Hello, is this a bad time?").passed)
    #expect(try !judged(.opener, "Our platform tracks every container in real time.").passed)
  }

  @Test func aBrushOffTakenPassesAndOneArguedWithDoesNot() throws {
    #expect(try judged(.brushOff, "Fair enough, I'd say the same. What do late boxes do to your cash?").passed)
    let argued = try judged(.brushOff, "You have to see our dashboard first, everybody loves it.")
    #expect(!argued.passed)
    #expect(argued.items.contains { $0.passed == false && $0.advice != nil })
  }

  @Test func silenceNeverPasses() throws {
    for kind in DrillKind.allCases where kind != .gatekeeper { #expect(try !judged(kind, "").passed, "\(kind)") }
  }
}
