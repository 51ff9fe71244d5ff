internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Puts a call into words, each tried through the real listener before it is shown.
struct CallWriter {
  /// What one turn of a call must do.
  struct Step {
    var reaction: Int
    var turn: FlowTurn
    /// Whether what was heard is of the same kind, as far as properties can tell.
    var isOfKind: (FlowTurn) -> Bool
  }

  let flow: Flow
  /// One that knows the scenario.
  let listener: Listener
  let wording: Wording

  init(_ flow: Flow, listener: Listener, bank: LineBank) {
    self.flow = flow
    self.listener = listener
    wording = Wording(flow: flow, bank: bank)
  }

  /// The call, played: where no words are known for a turn, it is taken by class, and `said` is nil.
  func call(_ steps: [Step]) -> ExampleCall {
    var conversation = Conversation(flow, listener: listener, seed: 1)
    let opening = conversation.transcript.entries.compactMap { entry -> String? in
      if case .prospect(let line) = entry { return line.text }
      return nil
    }
    var turns: [ExampleCall.Turn] = []
    for step in steps {
      let turnClass = flow.ear.turnClass(step.turn)
      let isSilence = step.turn.isSilence
      let text = isSilence ? nil : words(for: step, turnClass, in: conversation)
      let effects =
        isSilence ? conversation.say("") : text.map { conversation.say($0) } ?? conversation.mean(turnClass)
      turns.append(turn(text, turnClass.notation(isSilence: isSilence), effects))
    }
    return ExampleCall(opening: opening, turns: turns, ending: conversation.call.close?.ending)
  }

  /// A line that is heard as the step needs it, here in the call; nil when none of those tried is.
  func words(for step: Step, _ turnClass: TurnClass, in conversation: Conversation) -> String? {
    guard let standing = conversation.standing else { return nil }
    let own = flow.written[step.reaction].samples.map(\.value)
    let patience = flow.scenario.persona(conversation.call.speaker)?.listensFor ?? 40
    func fits(_ text: String) -> Bool {
      let hearing = conversation.hear(text)
      guard hearing.facts.words > 0 else { return false }
      let turn = FlowTurn(hearing, seconds: hearing.facts.seconds, patience: patience, ear: flow.ear)
      return step.isOfKind(turn) && flow.answer(to: turn, at: standing) == step.reaction
    }
    // Lines made for the turn first; then whatever else lands on the reaction, heard as it may be.
    return wording.lines(for: turnClass, own: own).first(where: fits) ?? wording.everyLine.first(where: fits)
  }

  private func turn(_ text: String?, _ meaning: String, _ effects: [CallEffect]) -> ExampleCall.Turn {
    var turn = ExampleCall.Turn(
      said: text,
      meaning: meaning,
      replies: [],
      place: SourcePlace(file: "", line: 1, column: 1),
      changes: []
    )
    for effect in effects {
      switch effect {
      case .spoke(let line): turn.replies.append(line.text)
      case .reacted(let fired):
        turn.place = SourcePlace(file: fired.file, line: fired.line, column: 1)
        turn.changes = Self.changes(of: fired)
      case .ended(let close):
        let way = "\u{2192} \(close.ending)"
        if turn.changes.last != way { turn.changes.append(way) }
      }
    }
    return turn
  }

  static func changes(of fired: FiredReaction) -> [String] {
    let meters = Meter.allCases.compactMap { meter in
      fired.before[meter] == fired.after[meter]
        ? nil : "\(meter.rawValue) \(fired.before[meter])\u{2192}\(fired.after[meter])"
    }
    let facts = fired.remembered + fired.forgot.map { "not \($0)" }
    return meters + facts + (fired.from == fired.to ? [] : ["\u{2192} \(fired.to)"])
  }
}
