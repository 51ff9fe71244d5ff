import CallEngine
import Coaching
import Listening
import ScenarioFormat
import TestSupport
import Testing

@Suite struct OpenerTests {
  private func trial(_ line: String, _ name: String = "freight-cfo") throws -> OpenerTrial {
    OpenerTrial(line, to: try Shipped.scenario(name), listener: try TestListener.standard())
  }

  /// What a real first turn does in a call, and nothing else.
  @Test func itIsWhatTheFirstTurnOfACallDoes() throws {
    let line = "Karin, Jonas Brandt, Tiderail. Your Q3 report says demurrage doubled, so I rang."
    let trial = try trial(line)
    var call = Conversation(try Shipped.scenario("freight-cfo"), listener: try TestListener.standard(), seed: 1)
    call.say(line)
    #expect(trial.after == call.call.meters)
    #expect(trial.replies == call.transcript.exchanges.last?.after.map(\.text))
    #expect(trial.change > 0)
  }

  @Test func theWordsAreQuotedFromTheLine() throws {
    for line in ["Our platform tracks every box, shall I show you?", "Karin, your Q3 report says demurrage doubled."] {
      let trial = try trial(line)
      #expect(!trial.words.isEmpty)
      #expect(trial.words.allSatisfy { trial.line.contains($0) })
    }
  }

  @Test func slotsAreFilledForEachOne() throws {
    let trial = try trial("{prospect.first}, {caller.first} here. {fact}.")
    #expect(trial.line == "Karin, Jonas here. your Q3 report says demurrage costs doubled.")
  }
}
