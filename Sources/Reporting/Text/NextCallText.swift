package import Coaching
internal import ScenarioFormat
package import Scoring
internal import Terminal

/// Why this call comes next.
package enum NextCallText {
  package static func page(_ next: NextCall, rubric: Rubric, columns: Int) -> Page {
    var page = Page(columns: columns)
    page.add()
    var text = ""
    if let weakest = next.weakest {
      let title = rubric.items.first { $0.criterion == weakest.criterion }?.criterionTitle ?? weakest.criterion
      text += "Weakest of late: \(title.lowercased()), \(weakest.failed) of \(weakest.observed) checks failed. "
    }
    switch next.reason {
    case .again(let days): text += "It failed with \(next.scenario) \(ago(days)): again, then."
    case .new: text += "You have not met \(next.scenario) yet."
    case .longestAgo(let days): text += "\(next.scenario) was longest ago, \(ago(days))."
    }
    text += " Played \(next.level.rawValue)."
    page.add(StyledText(text.sanitized(), .yellow), margin: 2)
    return page
  }

  private static func ago(_ days: Int) -> String { days == 0 ? "today" : days == 1 ? "a day ago" : "\(days) days ago" }
}
