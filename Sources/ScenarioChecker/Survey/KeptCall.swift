package import CallEngine
package import Listening
internal import ScenarioFormat

/// A call that was played, as a test: what was said, and where the call stood after each turn.
package struct KeptCall: Sendable {
  package var name: String
  /// Each as in the transcript notation, without its `>`.
  package var lines: [String]

  package init(name: String, lines: [String]) {
    self.name = name
    self.lines = lines
  }

  /// The test as it stands under `tests:`.
  ///
  /// - Parameter listener: One that knows the scenario.
  package func text(_ flow: Flow, listener: Listener) -> String {
    var conversation = Conversation(flow, listener: listener, seed: 1)
    var body: [String] = []
    for line in lines where !conversation.call.isOver {
      let (facts, interest) = (conversation.call.facts, conversation.call.meters.interest)
      body.append("      > \(line)")
      switch TestStep(callerLine: line, customMoves: flow.ear.customMoves) {
      case .says(let text): conversation.say(text)
      case .means(let turn): conversation.mean(turn)
      default: conversation.say("")
      }
      let call = conversation.call
      let changed = call.facts.subtracting(facts).sorted() + facts.subtracting(call.facts).sorted().map { "not \($0)" }
      let place = [call.close?.ending ?? call.state]
      let moved = call.meters.interest == interest ? [] : ["interest \(call.meters.interest)"]
      let mood = call.isOver ? [] : ["trust \(call.meters.trust)", "patience \(call.meters.patience)"] + moved
      body.append("      = " + (place + mood + changed).joined(separator: ", "))
    }
    let ends = conversation.call.close.flatMap {
      flow.scenario.endings[$0.ending] == nil ? nil : "    ends: \($0.ending)\n"
    }
    return "  - name: \(QuotedValue.text(name))\n\(ends ?? "")    call: |\n" + body.joined(separator: "\n") + "\n"
  }
}
