internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// What every scenario is held to: product-first never wins, a peer can, doing nothing ends the call, and no win is a gift.
struct HouseRuleCheck {
  let proof: Proof
  /// Turns in which a call with nothing said must be over.
  private static let mostIdleTurns = 12
  /// A win in so few turns, with nothing asked, is a gift.
  private static let quickWin = 2

  func findings() -> [Diagnostic] { productFirst() + peer() + idle() + quickWin() }

  private var place: SourcePlace { proof.scenario.opening.place }

  /// What counts as winning here: a won ending; where there is none, as with a voicemail, a partial one.
  private var goal: CallResult? {
    let results = proof.flow.endings.map(\.result)
    return results.contains(.won) ? .won : results.contains(.partial) ? .partial : nil
  }

  private func reaching(_ result: CallResult) -> Prover.Question {
    Prover.Question { proof.events.result(result, $0) }
  }

  private func productFirst() -> [Diagnostic] {
    guard goal == .won else { return [] }
    return proof.pickUps.compactMap { state in
      let name = proof.flow.states[state].name
      let event = Property.Event.leads(.move(.pitchProduct), in: name)
      // What the author wants proved too is told there.
      if proof.scenario.properties.contains(where: { $0.kind == .never && $0.after?.value == event }) { return nil }
      var question = reaching(.won)
      question.first = { proof.events.event(event, in: $0) }
      guard case .found(let turns) = proof.prover.answer(question) else { return nil }
      let isOpening = state == proof.flow.openingState
      return Diagnostic(
        "product-first-wins",
        at: isOpening ? place : proof.scenario.states[name]?.name.place ?? place,
        "Leading with the product in '\(name)' can still win this call.",
        fix: "remember it there, and add 'not' that fact to the 'when' of what wins.",
        call: proof.call(turns)
      )
    }
  }

  private func peer() -> [Diagnostic] {
    guard let goal else {
      return [
        Diagnostic(
          "peer-cannot-win",
          at: place,
          "No ending of this scenario counts as won, nor as partial.",
          fix: "add an ending such as 'booked: next-step-agreed'."
        )
      ]
    }
    var question = reaching(goal)
    question.caller = CallerKind.peer.limits
    question.anyCallWillDo = true
    guard proof.prover.answer(question).isFound == false else { return [] }
    let isWonAtAll = proof.prover.answer(reaching(goal)).isFound != false
    return [
      Diagnostic(
        "peer-cannot-win",
        at: place,
        "A caller who speaks as an equal in every turn cannot win this call\(isWonAtAll ? "" : ", and neither can anybody else").",
        fix: "let the reactions on the way to a won ending take 'stance: peer', or ask for less in their 'when'."
      )
    ]
  }

  private func idle() -> [Diagnostic] {
    let caller = CallerKind.idle.limits
    if let most = proof.prover.mostTurns(caller, wanted: Self.mostIdleTurns), most <= Self.mostIdleTurns { return [] }
    // Rounds are told as what they are.
    guard let longest = proof.prover.walk(of: caller)?.longest else { return [] }
    return [
      Diagnostic(
        "idle-goes-on",
        at: place,
        "Somebody who says nothing, or nothing that means anything, is kept on the line for \(longest.count) turns.",
        fix: "let 'otherwise' and silence cost patience, so that it ends within \(Self.mostIdleTurns).",
        call: proof.call(longest)
      )
    ]
  }

  private func quickWin() -> [Diagnostic] {
    var question = reaching(.won)
    question.caller = CallerKind.unasking.limits
    // The shortest is among the first situations, however many there are.
    guard goal == .won,
      let route = CallSearch(exploration: proof.exploration).shortest(
        question.goal(proof.exploration),
        caller: question.caller
      ),
      route.count <= Self.quickWin,
      let winner = proof.prover.turns(route, in: proof.exploration).last?.reaction
    else { return [] }
    return [
      Diagnostic(
        "turn-one-win",
        .warning,
        at: proof.flow.written[winner].place,
        "The call can be won in \(route.count == 1 ? "one turn" : "\(route.count) turns") without a question asked.",
        fix: "let what wins ask for something learnt on the way, such as 'when: trust >= 6 and told-pain'.",
        call: proof.call(proof.prover.turns(route, in: proof.exploration))
      )
    ]
  }
}
