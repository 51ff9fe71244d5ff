package import Coaching
internal import ScenarioFormat
internal import Terminal

/// What there is to learn from a call, on a screen.
package enum DebriefText {
  package static func page(_ debrief: Debrief, won: Bool, columns: Int) -> Page {
    var page = Page(columns: columns)
    if let par = debrief.par { add("Par", parText(par, debrief, won: won), to: &page) }
    if let point = debrief.turningPoint {
      let change = "chance of a win \(percent(point.before)) \u{2192} \(percent(point.after))"
      add("Turning point", "turn \(point.turn) \(quoted(point.text)): \(change)", to: &page)
    }
    if let point = debrief.pointOfNoReturn, let missed = debrief.missedBy {
      add(
        "No way back",
        "turn \(point.turn) \(quoted(point.text)) ended it; instead of it, \(turns(missed)) could still have won",
        to: &page
      )
    } else if let point = debrief.pointOfNoReturn {
      add(
        "No way back",
        "after turn \(point.turn) \(quoted(point.text)) nothing you could have said would have won this call",
        to: &page
      )
    }
    if let missing = debrief.stillMissing {
      add("Given up", "it could still be won when you hung up, in \(turns(missing)) more", to: &page)
    }
    for mend in debrief.mends.prefix(2) {
      add("Had you said", "turn \(mend.turn): \u{201C}\(mend.after.sanitized())\u{201D}", to: &page)
      add(
        "",
        "\(difference(mend)): \(mend.title); score \(mend.scoreBefore) \u{2192} \(mend.scoreAfter)",
        dim: true,
        to: &page
      )
    }
    if let focus = debrief.focus {
      add("Work on", "one thing: \(focus.title). `coldcall practice --drill \(focus.drill.rawValue)`", to: &page)
    }
    return page
  }

  private static func parText(_ par: Int, _ debrief: Debrief, won: Bool) -> String {
    won
      ? "\(turns(par)), you \(debrief.turns)"
      : "an equal can win this call in \(turns(par)); yours ended after \(debrief.turns)"
  }

  private static func difference(_ mend: Mend) -> String {
    let taken = mend.after.count < mend.before.count
    return "\(mend.changedWords) word\(mend.changedWords == 1 ? "" : "s") \(taken ? "fewer" : "more")"
  }

  private static func turns(_ count: Int) -> String { "\(count) turn\(count == 1 ? "" : "s")" }

  private static func percent(_ thousandths: Int) -> String {
    thousandths > 0 && thousandths < 10 ? "under 1 %" : "\((thousandths + 5) / 10) %"
  }

  private static func quoted(_ text: String) -> String {
    guard !text.isEmpty else { return "(silence)" }
    let words = text.sanitized().split(separator: " ")
    let shown = words.prefix(9).joined(separator: " ")
    return "\u{201C}\(shown)\(words.count > 9 ? " \u{2026}" : "")\u{201D}"
  }

  private static func add(_ label: String, _ text: String, dim: Bool = false, to page: inout Page) {
    page.add(label: StyledText(label, .yellow), width: 15, StyledText(text, dim ? .dim : .plain))
  }
}
