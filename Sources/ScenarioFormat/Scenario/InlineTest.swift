package import Listening

/// A call that must go as written.
package struct InlineTest: Sendable, Hashable {
  package var name: Placed<String>
  package var ends: Placed<String>?
  package var steps: [Placed<TestStep>]
}

/// One line of the transcript notation.
package enum TestStep: Sendable, Hashable {
  /// `> text`, through the real listener.
  case says(String)
  /// `> [peer: state-purpose + cite-trigger about q3]`, by class.
  case means(TurnClass)
  /// `>` alone, or `> [silence]`.
  case silence
  /// `< text`: the reply contains it.
  case replies(String)
  /// `= state, trust 6, told-pain, not booked`.
  case stands([Expectation])
}

/// What a turn is taken to be, whatever its words.
package struct TurnClass: Codable, Sendable, Hashable {
  package var stance: Stance
  package var moves: [Move]
  package var customMoves: [String]
  package var topics: [String]
  package var isLongWinded: Bool
  package var isUnclear: Bool

  package init(
    stance: Stance,
    moves: [Move] = [],
    customMoves: [String] = [],
    topics: [String] = [],
    isLongWinded: Bool = false,
    isUnclear: Bool = false
  ) {
    self.stance = stance
    self.moves = moves
    self.customMoves = customMoves
    self.topics = topics
    self.isLongWinded = isLongWinded
    self.isUnclear = isUnclear
  }
}

/// Where the call must be.
package enum Expectation: Sendable, Hashable {
  case state(String)
  case meter(Meter, Int)
  case fact(String, holds: Bool)
}
