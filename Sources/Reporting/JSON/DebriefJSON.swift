package import Coaching

/// What there is to learn from a call, for machines.
package enum DebriefJSON {
  package static func object(_ debrief: Debrief) -> JSONValue {
    .object([
      "event": .string("debrief"),
      "par": .optional(debrief.par),
      "turns": .int(debrief.turns),
      "turningPoint": debrief.turningPoint.map(point) ?? .null,
      "pointOfNoReturn": debrief.pointOfNoReturn.map(point) ?? .null,
      "missedBy": .optional(debrief.missedBy),
      "stillMissing": .optional(debrief.stillMissing),
      "mends": .array(debrief.mends.map(mend)),
      "focus": debrief.focus.map { focus in
        .object([
          "check": .string(focus.check), "title": .string(focus.title), "drill": .string(focus.drill.rawValue),
        ])
      } ?? .null,
    ])
  }

  private static func point(_ point: Debrief.TurningPoint) -> JSONValue {
    .object([
      "turn": .int(point.turn), "text": .string(point.text), "before": .thousandths(point.before),
      "after": .thousandths(point.after),
    ])
  }

  private static func mend(_ mend: Mend) -> JSONValue {
    .object([
      "check": .string(mend.check), "turn": .int(mend.turn), "before": .string(mend.before),
      "after": .string(mend.after), "changedWords": .int(mend.changedWords), "scoreBefore": .int(mend.scoreBefore),
      "scoreAfter": .int(mend.scoreAfter), "outcomeAfter": .optional(mend.outcomeAfter),
    ])
  }
}
