internal import Listening
internal import ScenarioFormat

/// What a reaction can look at in a turn, whether it was heard or only named by class.
struct TurnSense {
  var stance: Stance
  var moves: Set<Move>
  var lead: Move?
  var customMoves: Set<String>
  var topics: Set<String>
  var isLongWinded = false
  var isSilence = false
  var isUnclear = false

  /// - Parameter patience: Seconds the other side lets a turn run.
  init(_ hearing: Hearing, seconds: Int, patience: Int) {
    // Too close to call is heard as neither warm nor cold.
    stance = hearing.unsure ? .neutral : hearing.stance
    moves = Set(hearing.moves.map(\.move))
    lead = hearing.lead
    customMoves = Set(hearing.customMoves.map(\.name))
    topics = Set(hearing.topics.map(\.topic))
    isLongWinded = seconds > patience
    isUnclear = hearing.unclear
  }

  init(_ turn: TurnClass) {
    stance = turn.stance
    moves = Set(turn.moves)
    lead = turn.moves.first { ![.introduce, .smallTalk, .acknowledge].contains($0) } ?? turn.moves.first
    customMoves = Set(turn.customMoves)
    topics = Set(turn.topics)
    isLongWinded = turn.isLongWinded
    isUnclear = turn.isUnclear
  }

  static var silence: TurnSense {
    var sense = TurnSense(TurnClass(stance: .neutral))
    sense.isSilence = true
    return sense
  }

  func hears(_ heard: Heard) -> Bool {
    switch heard {
    case .move(let move): moves.contains(move)
    case .customMove(let name): customMoves.contains(name)
    case .longWinded: isLongWinded
    case .silence: isSilence
    case .unclear: isUnclear
    }
  }
}
