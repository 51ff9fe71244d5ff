internal import CallEngine
package import Coaching
internal import Listening
internal import ScenarioFormat
internal import Terminal

/// Openers said to the whole cast, on a screen.
package enum OpenerText {
  /// One opener, the warmest answer first.
  package static func across(_ trials: [OpenerTrial], columns: Int) -> Page {
    var page = Page(columns: columns)
    for trial in trials.sorted(by: warmestFirst) {
      page.add(
        StyledText(trial.scenario.sanitized(), .cyan) + StyledText("  \(who(trial))", .dim) + "  "
          + StyledText(mood(trial), style(trial.change)),
        margin: 2
      )
      for reply in trial.replies { page.add(StyledText("\u{203A} \(reply)".sanitized()), margin: 6) }
      page.add(StyledText("\(heard(trial))", .dim), margin: 6)
    }
    page.add()
    page.add(StyledText(summary(trials)), margin: 2)
    return page
  }

  /// Two openers side by side.
  package static func duel(_ one: [OpenerTrial], _ two: [OpenerTrial], columns: Int) -> Page {
    var page = Page(columns: columns)
    let width = min((one.map { $0.scenario.count }.max() ?? 0) + 2, page.columns / 2)
    var wins = (first: 0, second: 0)
    page.add(label: "", width: width, StyledText("A".padded(to: 14) + "B".padded(to: 14), .bold))
    for (first, second) in zip(one, two) {
      let better = first.change == second.change ? "=" : first.change > second.change ? "A" : "B"
      if better == "A" { wins.first += 1 }
      if better == "B" { wins.second += 1 }
      page.add(
        label: StyledText(first.scenario.sanitized(), .cyan).truncated(to: width - 1),
        width: width,
        StyledText(short(first).padded(to: 14), style(first.change))
          + StyledText(short(second).padded(to: 14), style(second.change))
          + StyledText(better, .bold)
      )
    }
    page.add()
    let same = one.count - wins.first - wins.second
    page.add(StyledText("A is taken better by \(wins.first), B by \(wins.second), the same by \(same)."), margin: 2)
    return page
  }

  private static func warmestFirst(_ one: OpenerTrial, _ two: OpenerTrial) -> Bool {
    one.change == two.change ? one.scenario < two.scenario : one.change > two.change
  }

  private static func who(_ trial: OpenerTrial) -> String {
    [trial.person, trial.role].filter { !$0.isEmpty }.joined(separator: ", ").sanitized()
  }

  private static func mood(_ trial: OpenerTrial) -> String {
    if let outcome = trial.outcome { return outcome.words }
    if trial.before.trust != trial.after.trust { return "trust \(trial.before.trust) \u{2192} \(trial.after.trust)" }
    if trial.before.patience != trial.after.patience {
      return "patience \(trial.before.patience) \u{2192} \(trial.after.patience)"
    }
    return "no change"
  }

  private static func short(_ trial: OpenerTrial) -> String {
    if trial.outcome != nil { return "call over" }
    let change = trial.after.trust - trial.before.trust
    return change == 0 ? "trust =" : "trust \(change > 0 ? "+" : "\u{2212}")\(abs(change))"
  }

  private static func heard(_ trial: OpenerTrial) -> String {
    let stance = trial.hearing.unsure ? "unsure" : trial.hearing.stance.rawValue
    let words = trial.words.map { "\u{201C}\($0.sanitized())\u{201D}" }.joined(separator: ", ")
    return words.isEmpty ? stance : "\(stance) · \(words)"
  }

  private static func summary(_ trials: [OpenerTrial]) -> String {
    let won = trials.count { $0.change > 0 }
    let lost = trials.count { $0.change < 0 }
    return "Of \(trials.count): warmer \(won), cooler \(lost), no change \(trials.count - won - lost)."
  }

  private static func style(_ change: Int) -> Style { change > 0 ? .green : change < 0 ? .red : .dim }
}

extension String {
  /// With blanks to a width, for columns of short words.
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
