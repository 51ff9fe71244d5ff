internal import Listening
internal import ScenarioFormat

/// What a turn must be for a reaction to fit, as bits; all that is given must hold.
package struct FlowCondition: Sendable, Hashable {
  package var hears: UInt64
  /// Zero when nothing is asked.
  package var hearsAny: UInt64
  package var notHears: UInt64
  /// Zero when nothing is asked.
  package var leads: UInt64
  /// The stances that will do.
  package var stances: UInt64
  package var asksTopic: Bool
  package var about: UInt64
  package var aboutNothing: Bool
  package var notAbout: UInt64
  package var notAboutNothing: Bool

  init(_ condition: TurnCondition, ear: FlowEar) {
    func bits(_ heard: [Heard]) -> UInt64 { heard.reduce(0) { $0 | ear.bit(of: $1) } }
    func stances(_ stances: [Stance]) -> UInt64 { stances.reduce(0) { $0 | FlowEar.bit(of: $1) } }
    func topics(_ names: [Placed<String>]) -> UInt64 {
      names.reduce(0) { $0 | ($1.value == "known" ? ear.knownTopics : ear.bit(ofTopic: $1.value)) }
    }
    hears = bits(condition.hears)
    hearsAny = bits(condition.hearsAny)
    notHears = bits(condition.notHears)
    leads = condition.leads.reduce(0) { $0 | FlowEar.bit(of: $1) }
    self.stances =
      (condition.stances.isEmpty ? stances(Stance.allCases) : stances(condition.stances))
      & ~stances(condition.notStances)
    asksTopic = !condition.about.isEmpty
    about = topics(condition.about)
    aboutNothing = condition.about.contains { $0.value == "nothing" }
    notAbout = topics(condition.notAbout)
    notAboutNothing = condition.notAbout.contains { $0.value == "nothing" }
  }

  /// Whether silence can be meant: who does not wait for it does not hear it.
  package var awaitsSilence: Bool { (hears | hearsAny) & FlowEar.silence != 0 }

  package func holds(for turn: FlowTurn) -> Bool {
    // Silence answers no question about stance or topic: only who waits for it hears it.
    if turn.isSilence, !awaitsSilence { return false }
    return turn.heard & hears == hears
      && (hearsAny == 0 || turn.heard & hearsAny != 0)
      && turn.heard & notHears == 0
      && (leads == 0 || turn.lead & leads != 0)
      && turn.stance & stances != 0
      && (!asksTopic || turn.topics & about != 0 || (aboutNothing && turn.topics == 0))
      && turn.topics & notAbout == 0
      && !(notAboutNothing && turn.topics == 0)
  }
}

extension FlowCondition {
  /// Asks for these to be heard, and for nothing else; for nothing at all when there are none.
  package init(asking heard: UInt64) {
    hears = heard
    hearsAny = 0
    notHears = 0
    leads = 0
    stances = (1 << UInt64(Stance.allCases.count)) - 1
    asksTopic = false
    about = 0
    aboutNothing = false
    notAbout = 0
    notAboutNothing = false
  }
}
