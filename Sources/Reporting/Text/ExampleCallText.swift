package import ScenarioFormat
internal import Terminal

/// A call that shows what a finding is about, turn by turn.
package enum ExampleCallText {
  package static func page(_ call: ExampleCall, columns: Int) -> Page {
    var page = Page(columns: columns)
    for line in call.opening { page.add(StyledText(line.sanitized()), margin: 6) }
    for (index, turn) in call.turns.enumerated() {
      let number = "\(index + 1)"
      let label = StyledText(String(repeating: " ", count: max(0, 2 - number.count)) + number + " > ", .bold)
      page.add(label: label, width: 5, StyledText((turn.said ?? turn.meaning).sanitized(), .bold), margin: 1)
      var facts = turn.said == nil ? [] : [turn.meaning]
      facts.append("line \(turn.place.line)")
      facts += turn.changes
      page.add(StyledText(facts.joined(separator: "  ").sanitized(), .dim), margin: 6)
      for reply in turn.replies { page.add(label: "< ", width: 2, StyledText(reply.sanitized()), margin: 4) }
    }
    if call.turns.contains(where: { $0.said == nil && $0.meaning != "[silence]" }) {
      page.add(StyledText("In brackets: no line is known that is heard so.", .dim), margin: 4)
    }
    if call.goesOnForEver { page.add(StyledText("The last turn can be said again and again.", .dim), margin: 4) }
    if !call.turningPoints.isEmpty {
      let lines = call.turningPoints.map { "\($0.line)" }.joined(separator: ", ")
      let noun = call.turningPoints.count == 1 ? "Turning point: line" : "Turning points: lines"
      page.add(
        StyledText(
          "\(noun) \(lines). Without \(call.turningPoints.count == 1 ? "it" : "any of them") this call cannot be."
        ),
        margin: 2
      )
    }
    return page
  }
}
