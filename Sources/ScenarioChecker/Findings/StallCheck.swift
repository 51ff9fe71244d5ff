internal import CallEngine
internal import ScenarioFormat

/// Rounds that a call can walk for ever, and situations that no ending can be reached from.
struct StallCheck {
  let proof: Proof

  func findings() -> [Diagnostic] {
    if proof.prover.mostTurns() != nil || !proof.prover.all.isComplete { return [] }
    return traps() + rounds()
  }

  private func traps() -> [Diagnostic] {
    let exploration = proof.prover.all
    let hope = Hope(exploration, goal: .place { exploration.isEnded($0.target) })
    guard let stuck = hope.firstWithout else { return [] }
    let standing = exploration.standing(stuck)
    let state = proof.flow.states[standing.state]
    let place = proof.scenario.states[state.name]?.name.place ?? proof.scenario.opening.place
    return [
      Diagnostic(
        "trap",
        at: place,
        "From '\(state.name)' with \(standing.meters.summary) no ending can be reached any more.",
        fix: "let a reaction or the 'otherwise' here cost patience, or go to an ending.",
        call: proof.call(proof.prover.turns(Routes(exploration).route(to: stuck), in: exploration))
      )
    ]
  }

  private func rounds() -> [Diagnostic] {
    let exploration = proof.prover.all
    let routes = Routes(exploration)
    var told: Set<[Int]> = []
    var findings: [Diagnostic] = []
    for round in Rounds(exploration).all {
      let members = Set(round)
      // One finding for each way of standing still, however many moods it can be done in.
      for situation in round {
        for link in exploration.links(from: situation) where link.target == situation {
          guard let (reaction, turn) = exploration.turn(link), told.insert([reaction]).inserted else { continue }
          findings.append(stall(link, reaction, turn, routes))
        }
      }
      guard round.count > 1 else { continue }
      var reactions: Set<Int> = []
      for link in round.flatMap(exploration.links) where members.contains(link.target) && link.target != link.source {
        reactions.insert(exploration.reaction(link))
      }
      let sorted = reactions.sorted { proof.flow.written[$0].place < proof.flow.written[$1].place }
      guard told.insert(sorted).inserted, let first = round.first else { continue }
      findings.append(livelock(round, sorted, routes.route(to: first)))
    }
    return findings
  }

  private func stall(_ link: Link, _ reaction: Int, _ turn: FlowTurn, _ routes: Routes) -> Diagnostic {
    let standing = proof.prover.all.standing(link.source)
    var call = proof.call(
      proof.prover.turns(routes.route(to: link.source) + [RouteStep(link: link, limits: 0)], in: proof.prover.all)
    )
    call.goesOnForEver = true
    let meaning = proof.flow.ear.turnClass(turn).notation(isSilence: turn.isSilence)
    return Diagnostic(
      "free-stall",
      .warning,
      at: proof.flow.written[reaction].place,
      "In '\(proof.flow.states[standing.state].name)', \(meaning) can be repeated for ever at no cost.",
      fix: "add 'patience: -1', 'once: true', or a 'when' that stops it.",
      call: call
    )
  }

  private func livelock(_ round: [Int], _ reactions: [Int], _ route: Route) -> Diagnostic {
    var names: [String] = []
    for situation in round {
      let name = proof.flow.states[proof.prover.all.standing(situation).state].name
      if !names.contains(name) { names.append(name) }
    }
    let places = reactions.map { proof.flow.written[$0].place }
    let what =
      names.count == 1
      ? "In '\(names[0])' a call" : "Between \(names.map { "'\($0)'" }.joined(separator: " and ")) a call"
    return Diagnostic(
      "livelock",
      .warning,
      at: places.first ?? proof.scenario.opening.place,
      "\(what) can go round for ever: what one reaction takes, another gives back.",
      fix: "let one of these cost patience that nothing gives back, or add 'once: true'.",
      related: places.dropFirst().prefix(2).map { Diagnostic.Related(place: $0, message: "also on the round") },
      call: proof.call(proof.prover.turns(route, in: proof.prover.all))
    )
  }
}
