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
  static let visitBits = 64
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
    // A fact that two files list is one fact, and a persona's reactions are the same whoever has it.
    var seen: Set<String> = []
    let different = things.filter { seen.insert($0.value).inserted }
    guard different.count > most else { return }
    findings.error(
      "too-many",
      at: different[most].place,
      "A call can have \(most) \(what), and this has \(different.count).",
      fix: "take out what this call can do without, or make two scenarios of it."
    )
  }

  private var onces: [Placed<String>] {
    let inStates = scenario.stateOrder.compactMap { scenario.states[$0] }.flatMap { $0.reacts }
    let all = inStates + scenario.anytime + scenario.people.flatMap(\.persona.anytime)
    return all.filter(\.once).map { Placed($0.id, at: $0.place) }
  }

  private func checkVisits() {
    var bits = 0
    for counted in scenario.countedStates {
      bits += counted.width
      guard bits > Self.visitBits else { continue }
      findings.error(
        "too-many",
        at: counted.place,
        "Visits are counted in too many states, or too far.",
        fix: "ask for visits in fewer states, or compare them with a smaller number."
      )
      return
    }
  }
}
