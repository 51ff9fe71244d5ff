import CallEngine
import Coaching
import Listening
import ScenarioFormat
import TestSupport
import Testing

@Suite struct HintTests {
  @Test(arguments: Shipped.names) func thereIsAlwaysOne(_ name: String) throws {
    var conversation = Conversation(try Shipped.scenario(name), listener: try TestListener.standard(), seed: 1)
    #expect(!Hint.all(for: conversation).isEmpty)
    conversation.say("Shall we meet on Thursday?")
    #expect(!Hint.all(for: conversation).isEmpty)
  }

  /// A hint is made of what the caller can know: never a number of hers, a fact she remembers, or what she would say.
  @Test(arguments: Shipped.names) func noneGivesAwayWhatIsHidden(_ name: String) throws {
    let scenario = try Shipped.scenario(name)
    var conversation = Conversation(scenario, listener: try TestListener.standard(), seed: 1)
    for line in ["Hello there.", "Fair enough. How do you deal with that today?", "I understand."] {
      for hint in Hint.all(for: conversation) {
        for meter in Meter.allCases { #expect(!hint.lowercased().contains("\(meter.rawValue) ")) }
        for fact in scenario.facts { #expect(!hint.contains(fact.value)) }
      }
      if !conversation.call.isOver { conversation.say(line) }
    }
  }

  @Test func aFactThatWasBroughtUpIsNotHintedAtAgain() throws {
    var conversation = Conversation(try Shipped.scenario("freight-cfo"), listener: try TestListener.standard(), seed: 1)
    let fact = try #require(conversation.scenario.briefing.known.first?.fact)
    #expect(Hint.all(for: conversation).contains { $0.contains(fact) })
    conversation.say("Karin, Jonas Brandt, Tiderail. Your Q3 report says demurrage doubled.")
    #expect(!Hint.all(for: conversation).contains { $0.contains("not brought up: \(fact)") })
  }
}
