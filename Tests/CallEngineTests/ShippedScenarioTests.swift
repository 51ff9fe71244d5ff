import CallEngine
import Listening
import ScenarioFormat
import Testing

/// What must hold of any call, held against random calls on every scenario of the repository.
@Suite struct ShippedScenarioTests {
  @Test func theScenariosAreFound() {
    #expect(ShippedScenarios.paths.count >= 4)
    #expect(ShippedScenarios.paths.contains("freight-cfo.yaml"))
  }

  @Test(arguments: ShippedScenarios.paths) func everyCallStaysWithinItsScript(path: String) throws {
    let scenario = try ShippedScenarios.load(path)
    let facts = Set(scenario.facts.map(\.value))
    var generator = SeededGenerator(seed: 3)
    for round in 0..<300 {
      var play = Play(scenario, seed: UInt64(round))
      for event in RandomCalls.events(in: scenario, length: 20, using: &generator) where !play.call.isOver {
        play.take(event)
        let persona = try #require(scenario.persona(play.call.speaker))
        for meter in Meter.allCases {
          let value = play.call.meters[meter]
          #expect(value >= 0 && value <= persona.meters[meter]?.max ?? 10)
        }
        #expect(scenario.states[play.call.state] != nil)
        #expect(play.call.returnsTo.map { scenario.states[$0] != nil } ?? true)
        #expect(play.call.facts.isSubset(of: facts))
        #expect(play.call.isOver || play.call.meters.patience > 0)
        #expect(play.lines.allSatisfy { !$0.isEmpty && !$0.contains("{") })
        guard let close = play.call.close, close.outcome != .callerEnded else { continue }
        #expect(scenario.endings[close.ending]?.outcome == close.outcome)
      }
    }
  }

  @Test(arguments: ShippedScenarios.paths) func idleTurnsEndEveryCall(path: String) throws {
    let scenario = try ShippedScenarios.load(path)
    var generator = SeededGenerator(seed: 4)
    for round in 0..<300 {
      var play = Play(scenario, seed: UInt64(round))
      for event in RandomCalls.events(in: scenario, length: round % 13, using: &generator) { play.take(event) }
      var idle = 0
      while !play.call.isOver, idle < 60 {
        play.take(RandomCalls.idle(using: &generator))
        idle += 1
      }
      #expect(play.call.isOver, "still in \(play.call.state) after \(idle) idle turns")
    }
  }

  @Test(arguments: ShippedScenarios.paths) func aTranscriptTellsTheSameCall(path: String) throws {
    let scenario = try ShippedScenarios.load(path)
    let start = Conversation(scenario, listener: try Listener(cueFile: ""), seed: 9)
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<300 {
      var conversation = start
      for event in RandomCalls.events(in: scenario, length: 14, using: &generator) {
        switch event {
        case .meant(let turn): conversation.mean(turn)
        case .hungUp: conversation.hangUp()
        default: conversation.say("", seconds: 5)
        }
      }
      check(conversation)
    }
  }

  /// Folds the entries up again and compares with where the call stands.
  private func check(_ conversation: Conversation) {
    let call = conversation.call
    let transcript = conversation.transcript
    var state = conversation.scenario.opening.value
    var facts: Set<String> = []
    var reactions = 0
    for case .reaction(let reaction) in transcript.entries {
      #expect(reaction.from == state)
      if conversation.scenario.states[reaction.to] != nil { state = reaction.to }
      #expect(facts.isDisjoint(with: reaction.remembered) && facts.isSuperset(of: reaction.forgot))
      facts.formUnion(reaction.remembered)
      facts.subtract(reaction.forgot)
      reactions += 1
    }
    #expect(state == call.state && facts == call.facts)
    #expect(reactions == call.turns && transcript.turns.map(\.number) == Array(1..<(call.turns + 1)))
    #expect(transcript.close == call.close)
    #expect(transcript.entries.count { if case .ended = $0 { true } else { false } } == (call.isOver ? 1 : 0))
    let exchanges = transcript.exchanges
    #expect(exchanges.map(\.turn) == transcript.turns)
    #expect(zip(exchanges, exchanges.dropFirst()).allSatisfy { $0.after == $1.before })
    #expect(exchanges.allSatisfy { $0.reaction != nil })
  }
}
