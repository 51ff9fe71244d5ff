package import Scoring
internal import Terminal

/// What a call is scored on, as the caller may read it before dialling.
package enum CriteriaText {
  package static func page(_ rubric: Rubric, columns: Int) -> Page {
    var page = Page(columns: columns)
    var last = ""
    for item in rubric.items {
      let title = item.criterion == last ? "" : item.criterionTitle
      last = item.criterion
      page.add(label: StyledText(title, .bold), width: 16, StyledText(item.title, .dim), margin: 6)
    }
    return page
  }

  /// The criteria alone, on one line.
  package static func names(_ rubric: Rubric) -> String {
    var names: [String] = []
    for item in rubric.items {
      let name = item.criterionTitle.lowercased()
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: ", ")
  }
}
