package import Listening
package import ScenarioFormat

/// What a reaction can look at in a turn, whether it was heard or only named by class; a bit for each thing.
package struct FlowTurn: Sendable, Hashable {
  /// Moves, the scenario's own moves, long-winded, silence and unclear.
  package var heard: UInt64
  /// The move that leads; zero when there is none.
  package var lead: UInt64
  package var stance: UInt64
  package var topics: UInt64

  package init(heard: UInt64, lead: UInt64, stance: UInt64, topics: UInt64) {
    self.heard = heard
    self.lead = lead
    self.stance = stance
    self.topics = topics
  }

  /// - Parameter patience: Seconds the other side lets a turn run.
  package init(_ hearing: Hearing, seconds: Int, patience: Int, ear: FlowEar) {
    heard = hearing.moves.reduce(0) { $0 | FlowEar.bit(of: $1.move) }
    heard = hearing.customMoves.reduce(heard) { $0 | ear.bit(ofCustomMove: $1.name) }
    if seconds > patience || hearing.brokenOffAt != nil { heard |= FlowEar.longWinded }
    if hearing.unclear { heard |= FlowEar.unclear }
    lead = hearing.lead.map { FlowEar.bit(of: $0) } ?? 0
    // Too close to call is heard as neither warm nor cold.
    stance = FlowEar.bit(of: hearing.unsure ? .neutral : hearing.stance)
    topics = hearing.topics.reduce(0) { $0 | ear.bit(ofTopic: $1.topic) }
  }

  package init(_ turn: TurnClass, ear: FlowEar) {
    heard = turn.moves.reduce(0) { $0 | FlowEar.bit(of: $1) }
    heard = turn.customMoves.reduce(heard) { $0 | ear.bit(ofCustomMove: $1) }
    if turn.isLongWinded { heard |= FlowEar.longWinded }
    if turn.isUnclear { heard |= FlowEar.unclear }
    let first = turn.moves.first { FlowEar.bit(of: $0) & FlowEar.courtesies == 0 } ?? turn.moves.first
    lead = first.map { FlowEar.bit(of: $0) } ?? 0
    stance = FlowEar.bit(of: turn.stance)
    topics = turn.topics.reduce(0) { $0 | ear.bit(ofTopic: $1) }
  }

  package static let silence = FlowTurn(
    heard: FlowEar.silence,
    lead: 0,
    stance: FlowEar.bit(of: .neutral),
    topics: 0
  )

  package var isSilence: Bool { heard & FlowEar.silence != 0 }
}
