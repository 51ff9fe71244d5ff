package import CallEngine
package import ScenarioChecker
internal import ScenarioFormat
package import Scoring

/// What there is to learn from a call, worked out by search: where it turned, how far it was from par, what to work on.
package struct Debrief: Codable, Sendable, Hashable {
  /// A turn, and the chance of winning before and after it, in thousandths.
  package struct TurningPoint: Codable, Sendable, Hashable {
    /// From 1.
    package var turn: Int
    package var text: String
    package var before: Int
    package var after: Int
  }

  /// The fewest turns an equal wins in; nil where that is not known.
  package var par: Int?
  package var turns: Int
  /// The turn at which the chance of winning changed most; nil when none changed it.
  package var turningPoint: TurningPoint?
  /// The turn after which nothing that could be said would have won the call.
  package var pointOfNoReturn: TurningPoint?
  /// Turns a win would have taken instead of that turn, where that turn also ended the call; nil where it did not.
  package var missedBy: Int?
  /// Turns it would still have taken when the caller put the phone down; nil when it was over, or lost.
  package var stillMissing: Int?
  /// The smallest changes found that would have passed a failed check, the heaviest check first.
  package var mends: [Mend]
  package var focus: Focus?

  /// - Parameter conversation: A call that is over.
  package init(_ conversation: Conversation, card: Scorecard, rubric: Rubric, outlook: Outlook) {
    let course = CallCourse(conversation.transcript, in: conversation.flow)
    let turns = conversation.transcript.turns
    self.turns = turns.count { !$0.isSilence }
    par = outlook.par
    turningPoint = Self.turningPoint(course, turns, outlook)
    pointOfNoReturn = Self.pointOfNoReturn(course, turns, outlook)
    if let turn = pointOfNoReturn?.turn, turn == turns.count, course.standings.indices.contains(turn - 1),
      case .possible(let missing) = outlook.win(from: course.standings[turn - 1])
    {
      missedBy = missing
    }
    if conversation.call.close?.outcome == .callerEnded, let last = course.standings.last, last.ending < 0,
      case .possible(let missing) = outlook.win(from: last)
    {
      stillMissing = missing
    }
    mends = Mending(conversation, card: card, rubric: rubric).mends()
    focus = Focus(card)
  }

  /// Smaller changes are within what the dice do; in thousandths.
  private static let noticeable = 40

  private static func turningPoint(_ course: CallCourse, _ turns: [CallerTurn], _ outlook: Outlook) -> TurningPoint? {
    let chances = course.standings.map(outlook.chance)
    let steps = zip(chances, chances.dropFirst()).enumerated()
    guard let most = steps.max(by: { abs($0.element.1 - $0.element.0) < abs($1.element.1 - $1.element.0) }),
      abs(most.element.1 - most.element.0) >= Self.noticeable, turns.indices.contains(most.offset)
    else { return nil }
    return TurningPoint(
      turn: turns[most.offset].number,
      text: turns[most.offset].text,
      before: most.element.0,
      after: most.element.1
    )
  }

  /// What cannot be won any more cannot be won later either, so the first such point is looked for by halves.
  private static func pointOfNoReturn(_ course: CallCourse, _ turns: [CallerTurn], _ outlook: Outlook) -> TurningPoint?
  {
    let standings = course.standings
    guard let last = standings.last, outlook.win(from: last) == .impossible else { return nil }
    var low = 0
    var high = standings.count - 1
    while low < high {
      let middle = (low + high) / 2
      switch outlook.win(from: standings[middle]) {
      case .impossible: high = middle
      case .possible: low = middle + 1
      case .unknown: return nil
      }
    }
    guard low > 0, turns.indices.contains(low - 1) else { return nil }
    let turn = turns[low - 1]
    return TurningPoint(turn: turn.number, text: turn.text, before: outlook.chance(from: standings[low - 1]), after: 0)
  }
}
