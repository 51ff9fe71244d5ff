internal import Reporting
internal import ScenarioFormat
internal import Terminal

/// What `coldcall` alone says: what this is, and the next command to type.
enum Overview {
  static func show(_ surroundings: Surroundings) throws {
    var page = Page(columns: surroundings.columns)
    page.add(StyledText("coldcall", .bold) + ": a sparring partner for business calls.")
    page.add()
    page.add(
      "You type what you would say; a scripted prospect reacts the way a busy person does. Call as an equal, about their business, and you are welcome. Lead with your product, and you are not.",
      margin: 0
    )
    page.add()
    let scenarios = Scenarios(surroundings).library.headings().filter { $0.passing == nil }
    let width = (scenarios.map(\.name.count).max() ?? 0) + 2
    for scenario in scenarios {
      page.add(
        label: StyledText(scenario.name.sanitized(), .cyan),
        width: width,
        StyledText("\(scenario.title.sanitized()) (\(scenario.level.rawValue))")
      )
    }
    page.add()
    let first = scenarios.min { ($0.level.rank, $0.name) < ($1.level.rank, $1.name) }?.name ?? "SCENARIO"
    page.add(StyledText("Make a call:  ", .dim) + StyledText("coldcall practice \(first)", .bold))
    page.add(StyledText("One skill:    ", .dim) + StyledText("coldcall practice --drill opener"))
    page.add(StyledText("Many calls:   ", .dim) + StyledText("coldcall practice --block 8"))
    page.add(StyledText("Look back:    ", .dim) + StyledText("coldcall review list"))
    page.add(StyledText("All commands: ", .dim) + StyledText("coldcall --help"))
    try surroundings.output.write(page.rendered(color: surroundings.output.color))
  }
}
