internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// What nearly answered a turn, and which half of it failed.
enum NearMissText {
  /// At most two, those that lacked least first.
  static func lines(_ hearing: Hearing, before: Conversation, fired: FiredReaction) -> [String] {
    guard let standing = before.standing else { return [] }
    let flow = before.flow
    let patience = flow.scenario.persona(before.call.speaker)?.listensFor ?? 40
    let turn = FlowTurn(hearing, seconds: hearing.facts.seconds, patience: patience, ear: flow.ear)
    let state = flow.states[standing.state]
    let near = state.reacts.compactMap { index -> (lacks: Int, text: String)? in
      let written = flow.written[index]
      // Silence, noise and speeches are not what somebody nearly said.
      let awaitsNoise = (written.condition.hears + written.condition.hearsAny).contains { sound in
        [.silence, .unclear, .longWinded].contains(sound)
      }
      guard written.id != fired.id, !awaitsNoise else { return nil }
      let heard = missing(written.condition, flow.reactions[index].condition, turn, flow.ear)
      let isReady = flow.isReady(index, at: standing)
      if heard.isEmpty, !isReady, let when = written.when {
        return (0, "line \(written.place.line) fits, but needs \(when.text) (\(before.call.stateOfThings))")
      }
      guard heard.count == 1, isReady, let lack = heard.first else { return nil }
      return (1, "line \(written.place.line) needs \(lack)")
    }
    return near.sorted { $0.lacks < $1.lacks }.prefix(2).map(\.text)
  }

  /// What of a condition the turn is not.
  private static func missing(_ written: TurnCondition, _ condition: FlowCondition, _ turn: FlowTurn, _ ear: FlowEar)
    -> [String]
  {
    var missing: [String] = []
    if turn.isSilence != condition.awaitsSilence, turn.isSilence { return ["something said", ""] }
    let unheard = written.hears.filter { turn.heard & ear.bit(of: $0) == 0 }
    if !unheard.isEmpty { missing.append(unheard.map(\.name).joined(separator: " and ")) }
    if condition.hearsAny != 0, turn.heard & condition.hearsAny == 0 {
      missing.append("one of \(written.hearsAny.map(\.name).joined(separator: ", "))")
    }
    let tooMuch = written.notHears.filter { turn.heard & ear.bit(of: $0) != 0 }
    if !tooMuch.isEmpty { missing.append("no \(tooMuch.map(\.name).joined(separator: ", "))") }
    if condition.leads != 0, turn.lead & condition.leads == 0 {
      missing.append("\(written.leads.map(\.rawValue).joined(separator: " or ")) first")
    }
    if turn.stance & condition.stances == 0 {
      let stances = Stance.allCases.filter { condition.stances & FlowEar.bit(of: $0) != 0 }
      missing.append("stance \(stances.map(\.rawValue).joined(separator: " or "))")
    }
    if condition.asksTopic, turn.topics & condition.about == 0, !(condition.aboutNothing && turn.topics == 0) {
      missing.append("about \(written.about.map(\.value).joined(separator: " or "))")
    }
    if turn.topics & condition.notAbout != 0 || (condition.notAboutNothing && turn.topics == 0) {
      missing.append("not about \(written.notAbout.map(\.value).joined(separator: ", "))")
    }
    return missing
  }
}

extension Call {
  /// Meters and facts in one line.
  var stateOfThings: String {
    let meters = Meter.allCases.map { "\($0.rawValue) \(self.meters[$0])" }.joined(separator: ", ")
    return meters + (facts.isEmpty ? "" : "; \(facts.sorted().joined(separator: ", "))")
  }
}
