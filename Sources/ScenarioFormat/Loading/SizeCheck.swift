internal import Listening

/// Says what a call is too big for: the engine keeps what she knows about a call in words of 64 bits.
struct SizeCheck {
  let scenario: Scenario
  let draft: ScenarioDraft
  let findings: Findings

  /// A place for each thing in one machine word.
  static let mostFacts = 64
  static let mostTopics = 64
  static let mostOnces = 64
  /// The sixteen moves and what is heard beside them take the rest of the word.
  static let mostMoves = 64 - Heard.names.count

  func run() {
    check(scenario.facts, Self.mostFacts, "facts under 'remembers', those of shared exchanges included")
    let topics = draft.topicPlaces + scenario.briefing.known.map(\.name)
    check(topics, Self.mostTopics, "topics, the facts of the briefing included")
    check(draft.moves.map(\.name), Self.mostMoves, "moves of its own")
    check(onces, Self.mostOnces, "reactions with 'once'")
    checkVisits()
  }

  private func check(_ things: [Placed<String>], _ most: Int, _ what: String) {
    guard things.count > most else { return }
    findings.error(
      "too-many",
      at: things[most].place,
      "A call can have \(most) \(what), and this has \(things.count).",
      fix: "take out what this call can do without, or make two scenarios of it."
    )
  }

  private var onces: [Placed<String>] {
    let inStates = scenario.stateOrder.compactMap { scenario.states[$0] }.flatMap { $0.reacts }
    let all = inStates + scenario.anytime + scenario.people.flatMap(\.persona.anytime)
    return all.filter(\.once).map { Placed($0.id, at: $0.place) }
  }

  /// A state's visits are counted to one above the highest number they are compared with.
  private func checkVisits() {
    let everywhere = scenario.anytime + scenario.people.flatMap(\.persona.anytime)
    var bits = 0
    for name in scenario.stateOrder {
      guard let state = scenario.states[name] else { continue }
      let asked = (state.reacts + everywhere).flatMap(Self.visitTerms)
      guard let highest = asked.max(by: { $0.value < $1.value }) else { continue }
      bits += Int.bitWidth - (max(0, min(highest.value, .max - 1)) + 1).leadingZeroBitCount
      guard bits > 64 else { continue }
      findings.error(
        "too-many",
        at: highest.place,
        "Visits are counted in too many states, or too far.",
        fix: "ask for visits in fewer states, or compare them with a smaller number."
      )
      return
    }
  }

  private static func visitTerms(_ reaction: Reaction) -> [Placed<Int>] {
    (reaction.when?.terms ?? []).compactMap { term in
      if case .compare(.visits, _, let bound) = term.value { return Placed(bound, at: term.place) }
      return nil
    }
  }
}
