package import Coaching
internal import ScenarioFormat
internal import Terminal

/// A block of calls on a screen.
package enum BlockText {
  package static func heading(people: Int, dials: Int, seed: UInt64, columns: Int) -> Page {
    var page = Page(columns: columns)
    page.add()
    page.add(
      StyledText("A block of \(dials) dials", .bold)
        + StyledText(", until \(people) people have picked up (seed \(seed))."),
      margin: 2
    )
    page.add(
      StyledText(
        "Most who pick up will not buy today, as in life: a clean no counts. Names and order are drawn, rates are a setting.",
        .dim
      ),
      margin: 2
    )
    return page
  }

  /// The dials between two calls.
  package static func missed(_ tally: BlockTally, columns: Int) -> Page {
    var page = Page(columns: columns)
    guard tally.dials > 0 else { return page }
    let parts = [
      tally.rangOut > 0 ? "\(tally.rangOut) rang out" : nil,
      tally.voicemails > 0 ? "\(tally.voicemails) went to voicemail" : nil,
    ].compactMap { $0 }
    page.add()
    page.add(StyledText("\u{2026} \(parts.joined(separator: ", "))", .dim), margin: 2)
    return page
  }

  package static func dialling(_ number: Int, of count: Int, columns: Int) -> Page {
    var page = Page(columns: columns)
    page.add(StyledText("Dial \(number) of \(count)", .bold), margin: 2)
    return page
  }

  package static func summary(_ tally: BlockTally, columns: Int) -> Page {
    var page = Page(columns: columns)
    page.add()
    page.add(StyledText("  The block", .bold))
    func add(_ label: String, _ text: String) { page.add(label: StyledText(label, .dim), width: 15, StyledText(text)) }
    add("dials", "\(tally.dials)")
    add("rang out", "\(tally.rangOut) of \(tally.dials)")
    add("voicemail", "\(tally.voicemails + tally.messages) of \(tally.dials), \(tally.messages) with a message")
    add("picked up", "\(tally.pickedUp) of \(tally.dials)")
    add("conversations", "\(tally.conversations) of \(tally.pickedUp) went past two turns")
    add("won", "\(tally.won) of \(tally.pickedUp)")
    let outcomes = tally.outcomes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { name, count in
      "\(Outcome(rawValue: name)?.words ?? name) \(count)"
    }
    if !outcomes.isEmpty { add("ended", outcomes.joined(separator: ", ")) }
    if let median = tally.medianScore { add("median score", "\(median) of 100, over \(tally.scores.count) calls") }
    page.add()
    return page
  }
}
