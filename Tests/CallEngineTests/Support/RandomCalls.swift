import CallEngine
import Listening
import ScenarioFormat

/// The same seed gives the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state = state &* 0x5851_F42D_4C95_7F2D &+ 0x1405_7B7E_F767_814F
    let folded = (state ^ (state >> 31)) &* 0x9E6C_63D0_876A_46AD
    return folded ^ (folded >> 29)
  }
}

/// Calls by class, drawn at random from all that a caller could do.
enum RandomCalls {
  /// A sequence of so many events; the call may be over before its end.
  static func events(in scenario: Scenario, length: Int, using generator: inout SeededGenerator) -> [CallEvent] {
    (0..<length).map { _ in event(in: scenario, using: &generator) }
  }

  private static func event(in scenario: Scenario, using generator: inout SeededGenerator) -> CallEvent {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<4: return .silence(seconds: 8)
    case 4: return .hungUp
    default: return .meant(turn(in: scenario, using: &generator))
    }
  }

  static func turn(in scenario: Scenario, using generator: inout SeededGenerator) -> TurnClass {
    func among<Value>(_ values: [Value], atMost count: Int) -> [Value] {
      Array(values.shuffled(using: &generator).prefix(Int.random(in: 0...count, using: &generator)))
    }
    var turn = TurnClass(
      stance: Bool.random(using: &generator) ? .peer : Stance.allCases.randomElement(using: &generator) ?? .peer,
      moves: among(Move.allCases, atMost: 3),
      topics: among(scenario.topics.map(\.name), atMost: 2)
    )
    turn.isLongWinded = Int.random(in: 0..<20, using: &generator) == 0
    turn.isUnclear = turn.moves.isEmpty && Bool.random(using: &generator)
    return turn
  }

  /// A turn that nothing is made for: what `otherwise` is there for.
  static func idle(using generator: inout SeededGenerator) -> CallEvent {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: .silence(seconds: 8)
    case 1: .meant(TurnClass(stance: .neutral, isUnclear: true))
    default: .meant(TurnClass(stance: .neutral))
    }
  }
}
