package import Scoring
internal import Terminal

/// The same call, before and after.
package enum RetestText {
  /// One check of the earlier call.
  package struct Earlier {
    package var id: String
    package var passed: Bool?

    package init(id: String, passed: Bool?) {
      self.id = id
      self.passed = passed
    }
  }

  /// - Parameters:
  ///   - earlier: What the first call scored, and its checks.
  ///   - note: Why the two cannot be compared as they stand; nil when they can.
  package static func page(
    score before: Int?,
    outcome: String,
    _ earlier: [Earlier],
    _ card: Scorecard,
    outcomeNow: String,
    note: String?,
    columns: Int
  ) -> Page {
    var page = Page(columns: columns)
    page.add()
    let scores = "\(before.map(String.init) ?? "none") \u{2192} \(card.score.map(String.init) ?? "none")"
    page.add(StyledText("The same call again", .bold) + StyledText("   score \(scores)", .bold), margin: 2)
    page.add(StyledText("\(outcome) \u{2192} \(outcomeNow)", .dim), margin: 2)
    if let note { page.add(StyledText(note, .yellow), margin: 2) }
    let old = Dictionary(earlier.map { ($0.id, $0.passed) }, uniquingKeysWith: { first, _ in first })
    var changes = 0
    for item in card.items where old[item.id] != nil {
      let was = old[item.id] ?? nil
      guard was != item.passed else { continue }
      changes += 1
      let style: Style = item.passed == true ? .green : was == true ? .red : .plain
      page.add(
        label: StyledText("\(mark(was)) \u{2192} \(mark(item.passed))", style),
        width: 22,
        StyledText(item.title)
      )
    }
    if changes == 0 { page.add(StyledText("Every check came out as before.", .dim), margin: 2) }
    page.add()
    return page
  }

  private static func mark(_ passed: Bool?) -> String {
    switch passed {
    case true: "yes"
    case false: "no"
    default: "not seen"
    }
  }
}
