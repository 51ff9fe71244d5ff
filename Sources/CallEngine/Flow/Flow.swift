internal import Listening
package import ScenarioFormat

/// A scenario made ready to be played: every name looked up once, every state's order of trial laid out.
///
/// Practice, tests, proofs and replays all go by it, so nothing can be proved of one call and played as another.
package final class Flow: Sendable {
  package let scenario: Scenario
  package let states: [FlowState]
  /// In the order of their names.
  package let endings: [Ending]
  package let people: [FlowPerson]
  package let reactions: [FlowReaction]
  /// The same as written, by the same numbers.
  package let written: [Reaction]
  /// By the bit that stands for them.
  package let factNames: [String]
  /// Reactions that fire once, by the bit that stands for them.
  package let onceNames: [String]
  /// What turns are told apart by.
  package let ear: FlowEar
  /// Where visits are counted in `Standing.visits`; only states that some guard asks about.
  package let visitCounters: [VisitCounter]
  package let openingState: Int

  package init(_ scenario: Scenario) {
    self.scenario = scenario
    let ear = FlowEar(scenario)
    self.ear = ear
    var builder = FlowBuilder(scenario, ear: ear)
    builder.build()
    states = builder.states
    endings = builder.endings
    people = builder.people
    reactions = builder.reactions
    written = builder.written
    factNames = builder.facts
    onceNames = builder.onces
    visitCounters = builder.visitCounters
    openingState = builder.stateIndex[scenario.opening.value] ?? 0
    stateIndex = builder.stateIndex
    endingIndex = builder.endingIndex
    factBits = builder.factBits
    onceBits = builder.onceBits
    anytime = builder.anytime
  }

  let stateIndex: [String: Int]
  let endingIndex: [String: Int]
  let factBits: [String: UInt64]
  let onceBits: [String: UInt64]
  private let anytime: [Int]

  package func index(ofState name: String) -> Int? { stateIndex[name] }
  package func index(ofEnding name: String) -> Int? { endingIndex[name] }
  package func index(ofPerson name: String) -> Int? { people.firstIndex { $0.name == name } }
  package func bit(ofFact name: String) -> UInt64? { factBits[name] }

  /// The order of trial: the state's own, the scenario's and the fragments', the person's; the first that fits answers.
  package func trial(inState state: Int, speaker: Int) -> [Int] {
    states[state].reacts + anytime + (people.indices.contains(speaker) ? people[speaker].anytime : [])
  }
}

/// A state of the flow.
package struct FlowState: Sendable {
  package var name: String
  /// Whose it is; nil when whoever was speaking goes on.
  package var speaker: Int?
  package var isShared: Bool
  package var reacts: [Int]
  package var otherwise: Int
  /// Which of `visitCounters` counts it.
  package var counter: Int?
}

/// A person of the flow.
package struct FlowPerson: Sendable {
  package var name: String
  package var start: Meters
  package var max: Meters
  /// The ending that patience at zero leads to.
  package var atZero: Int?
  package var anytime: [Int]
}

/// Where the visits of one state are kept among the bits of `Standing.visits`.
package struct VisitCounter: Sendable {
  package var state: Int
  package var shift: UInt64
  package var width: UInt64
  /// It counts no further than one above the largest number any guard compares it with: more tells nothing apart.
  package var cap: UInt64
}

/// A rule of the script with its names looked up; plain numbers only, since a proof fires it millions of times.
package struct FlowReaction: Sendable {
  package enum Goal: Sendable, Hashable {
    case stay, back
    case state(Int)
    case ending(Int)
  }

  package var isOtherwise: Bool
  package var condition: FlowCondition
  package var guarded: FlowGuard
  /// The bit among the spent; zero when it may fire again and again.
  package var once: UInt64
  package var change: Meters
  package var remembers: UInt64
  package var forgets: UInt64
  package var goal: Goal
}
