package import Listening
package import ScenarioFormat

/// What the reactions of a scenario can tell apart in a turn, each with the bit that stands for it.
package struct FlowEar: Sendable {
  package let customMoves: [String]
  package let topics: [String]
  /// The topics that are true facts of the briefing.
  package let knownTopics: UInt64

  package init(_ scenario: Scenario) {
    customMoves = scenario.moves.map(\.value.name)
    topics = scenario.topics.map(\.name)
    let known = Set(scenario.briefing.known.map(\.name.value))
    knownTopics = scenario.topics.enumerated().reduce(0) { bits, topic in
      known.contains(topic.element.name) ? bits | Self.bit(topic.offset) : bits
    }
  }

  package static let longWinded: UInt64 = 1 << 16
  package static let silence: UInt64 = 1 << 17
  package static let unclear: UInt64 = 1 << 18
  package static let allMoves: UInt64 = (1 << 16) - 1
  /// Moves that lead a turn only when nothing else does: a greeting before the pitch makes it no less product-first.
  package static let courtesies: UInt64 = bit(of: .introduce) | bit(of: .smallTalk) | bit(of: .acknowledge)
  private static let firstCustom = 19

  package static func bit(of move: Move) -> UInt64 { bit(Move.allCases.firstIndex(of: move) ?? 0) }
  package static func bit(of stance: Stance) -> UInt64 { bit(Stance.allCases.firstIndex(of: stance) ?? 0) }
  private static func bit(_ index: Int) -> UInt64 { index < 64 ? 1 << UInt64(index) : 0 }

  package var allCustomMoves: UInt64 {
    customMoves.indices.reduce(0) { $0 | Self.bit(Self.firstCustom + $1) }
  }

  package func bit(of heard: Heard) -> UInt64 {
    switch heard {
    case .move(let move): Self.bit(of: move)
    case .customMove(let name): bit(ofCustomMove: name)
    case .longWinded: Self.longWinded
    case .silence: Self.silence
    case .unclear: Self.unclear
    }
  }

  package func bit(ofCustomMove name: String) -> UInt64 {
    customMoves.firstIndex(of: name).map { Self.bit(Self.firstCustom + $0) } ?? 0
  }

  /// What can be heard, by the bits that stand for it.
  package func names(of bits: UInt64) -> [(bit: UInt64, name: String)] {
    let named =
      Move.allCases.map { (Self.bit(of: $0), $0.rawValue) }
      + [(Self.longWinded, "long-winded"), (Self.silence, "silence"), (Self.unclear, "unclear")]
      + customMoves.map { (bit(ofCustomMove: $0), $0) }
    return named.filter { $0.0 & bits != 0 }.map { (bit: $0.0, name: $0.1) }
  }

  package func bit(ofTopic name: String) -> UInt64 { topics.firstIndex(of: name).map { Self.bit($0) } ?? 0 }

  /// The turn as a class, the leading move first: what tests and reports write.
  package func turnClass(_ turn: FlowTurn) -> TurnClass {
    let moves = Move.allCases.filter { turn.heard & Self.bit(of: $0) != 0 }
    let lead = moves.filter { turn.lead == Self.bit(of: $0) }
    return TurnClass(
      stance: Stance.allCases.first { turn.stance == Self.bit(of: $0) } ?? .neutral,
      moves: lead + moves.filter { turn.lead != Self.bit(of: $0) },
      customMoves: customMoves.filter { turn.heard & bit(ofCustomMove: $0) != 0 },
      topics: topics.filter { turn.topics & bit(ofTopic: $0) != 0 },
      isLongWinded: turn.heard & Self.longWinded != 0,
      isUnclear: turn.heard & Self.unclear != 0
    )
  }
}
