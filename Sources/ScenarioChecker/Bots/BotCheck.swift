internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Lets machines play the call through the real listener: one that wins, or scores well, is a hole in the script.
struct BotCheck {
  let flow: Flow
  /// One that knows the scenario.
  let listener: Listener
  let rubricText: [String]
  let score: ((Transcript, Scenario) -> Int?)?
  private static let mostTurns = 40

  func findings() -> [Diagnostic] {
    var memory = Memory()
    return Bot.allCases.compactMap { bot in
      for variant in 0..<bot.variants(flow.scenario) {
        if let finding = finding(bot, variant, &memory) { return finding }
      }
      return nil
    }
  }

  /// What was heard before: machines say the same things over and over.
  private struct Memory {
    struct Moment: Hashable {
      var line: String
      var after: String
      var acts: [ProspectAct]
    }

    private var heard: [Moment: Hearing] = [:]

    mutating func hearing(_ line: String, in conversation: Conversation, _ listener: Listener) -> Hearing {
      let moment = Moment(line: line, after: conversation.call.lastWords, acts: conversation.call.lastActs)
      let hearing = heard[moment] ?? listener.hear(line, after: moment.after, acts: moment.acts)
      heard[moment] = hearing
      return conversation.hollow(line) == nil ? hearing : hearing.emptied()
    }
  }

  private func finding(_ bot: Bot, _ variant: Int, _ memory: inout Memory) -> Diagnostic? {
    var conversation = Conversation(flow, listener: listener, seed: UInt64(variant) + 1)
    while !conversation.call.isOver, conversation.call.turns < Self.mostTurns {
      let line = bot.line(
        flow.scenario,
        after: last(conversation),
        turn: conversation.call.turns,
        variant: variant,
        rubric: rubricText
      )
      let hearing = memory.hearing(line, in: conversation, listener)
      conversation.take(hearing, seconds: hearing.facts.seconds)
    }
    if conversation.call.close?.result == .won { return win(bot, conversation) }
    guard let points = score?(conversation.transcript, flow.scenario), points > bot.ceiling else { return nil }
    return Diagnostic(
      "bot-scores",
      .warning,
      at: flow.scenario.opening.place,
      "\(bot.name) scores \(points) in this call; \(bot.ceiling) is the most that may be had for nothing.",
      fix: "let such turns cost patience earlier, so that less of the call can be observed.",
      call: example(conversation)
    )
  }

  private func win(_ bot: Bot, _ conversation: Conversation) -> Diagnostic {
    var place = flow.scenario.opening.place
    for case .reaction(let fired) in conversation.transcript.entries {
      place = SourcePlace(file: fired.file, line: fired.line, column: 1)
      if let written = flow.written.first(where: { $0.id == fired.id }) { place = written.place }
    }
    return Diagnostic(
      "bot-wins",
      at: place,
      "\(bot.name) wins this call.",
      fix: "ask for more on the way: a topic, a stance, a fact learnt before.",
      call: example(conversation)
    )
  }

  private func last(_ conversation: Conversation) -> String {
    for case .prospect(let line) in conversation.transcript.entries.reversed() { return line.text }
    return ""
  }

  private func example(_ conversation: Conversation) -> ExampleCall { ExampleCall(conversation.transcript) }
}

extension ExampleCall {
  /// A call as it was played.
  init(_ transcript: Transcript) {
    var opening: [String] = []
    var turns: [ExampleCall.Turn] = []
    for entry in transcript.entries {
      switch entry {
      case .prospect(let line):
        if turns.isEmpty { opening.append(line.text) } else { turns[turns.count - 1].replies.append(line.text) }
      case .caller(let turn):
        let meaning = turn.isSilence ? "[silence]" : "[\(turn.hearing.summary)]"
        turns.append(
          ExampleCall.Turn(
            said: turn.isSilence || turn.text.isEmpty ? nil : turn.text,
            meaning: meaning,
            replies: [],
            place: SourcePlace(file: "", line: 1, column: 1),
            changes: []
          )
        )
      case .reaction(let fired):
        guard !turns.isEmpty else { continue }
        turns[turns.count - 1].place = SourcePlace(file: fired.file, line: fired.line, column: 1)
        turns[turns.count - 1].changes = CallWriter.changes(of: fired)
      case .ended(let close):
        let way = "\u{2192} \(close.ending)"
        if let last = turns.indices.last, turns[last].changes.last != way { turns[last].changes.append(way) }
      }
    }
    self.init(opening: opening, turns: turns, ending: transcript.close?.ending)
  }
}
