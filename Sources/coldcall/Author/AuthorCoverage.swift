internal import ArgumentParser
internal import CallEngine
internal import Listening
internal import Reporting
internal import ScenarioChecker
internal import ScenarioFormat
internal import Terminal

/// `coldcall author coverage`: what the tests of a scenario have not shown yet, and the calls that would.
struct AuthorCoverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Show what a scenario's tests have not been to, each with a call that goes there.",
    discussion: """
      Counts states, reactions, both outcomes of each 'when', endings, edges, and ways of saying things. At an edge
      one word of a condition decides: a test that has been there fails when that word is changed. The percentage
      leaves the last two out. Exits with 1 below --fail-under.

      Examples:
        coldcall author coverage Scenarios/mine.yaml
        coldcall author coverage Scenarios/mine.yaml --calls             tests ready to be pasted
        coldcall author coverage Scenarios/mine.yaml --calls --edges     the same, and those at the edges
      """
  )

  @Argument(help: "A scenario file.")
  var path: String

  @Flag(help: "Print a test for each gap, ready to be pasted under 'tests:'.")
  var calls = false

  @Flag(help: "List the edges that no test has been to, too.")
  var edges = false

  @Option(help: ArgumentHelp("Exit with 1 when less than this share is covered.", valueName: "percent"))
  var failUnder: Int?

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    let (scenario, _) = try ScenarioTarget(path).scenario()
    let listener = try Shipped.listener()
    let survey = Survey(scenario, listener: listener)
    var coverage = Coverage(survey.flow)
    coverage.addTests(survey.flow, listener: listener.knowing(scenario))
    switch format {
    case .text: try writeText(coverage, survey, listener.knowing(scenario), surroundings)
    case .json: try surroundings.output.write(json(coverage, scenario).document + "\n")
    }
    if let failUnder, coverage.percent < failUnder {
      try surroundings.messages.writeLine(
        "coldcall: \(coverage.percent) % is covered, and \(failUnder) % is asked for."
      )
      throw ExitCode(Failure.Code.no.rawValue)
    }
  }

  private func writeText(_ coverage: Coverage, _ survey: Survey, _ listener: Listener, _ surroundings: Surroundings)
    throws
  {
    var page = Page(columns: surroundings.columns)
    if !calls {
      page.add(
        StyledText(survey.scenario.name.sanitized(), .bold) + StyledText("  \(coverage.percent) % covered by its tests")
      )
      page.add()
      for kind in Coverage.Item.Kind.allCases {
        let (covered, all) = coverage.count(kind)
        page.add(label: StyledText(kind.rawValue), width: 24, StyledText("\(covered) of \(all)"))
      }
      page.add()
    }
    if calls {
      for (item, test) in survey.tests(for: coverage, edges: edges, listener: listener) {
        page.add(StyledText("  # line \(item.place.line): \(title(item))", .dim))
        for line in test.text(survey.flow, listener: listener).split(separator: "\n") {
          page.add(StyledText(String(line).sanitized()))
        }
      }
    } else {
      for gap in survey.gaps(in: coverage, edges: edges) {
        let turns = gap.call.map { "in \($0.turns.count) turn\($0.turns.count == 1 ? "" : "s")" } ?? "no call does"
        page.add(
          label: StyledText("line \(gap.item.place.line)", .dim),
          width: 12,
          StyledText(title(gap.item)) + StyledText("  \(turns)", .dim)
        )
      }
    }
    if !calls {
      let (covered, all) = coverage.count(.phrasing)
      if covered < all {
        page.add(StyledText("\(all - covered) ways of saying things were not heard in any test.", .dim), margin: 2)
      }
      let (reached, edges) = coverage.count(.edge)
      if reached < edges, !self.edges {
        page.add(StyledText("\(edges - reached) edges were not come to: --edges lists them.", .dim), margin: 2)
      }
      if coverage.missing.contains(where: \.kind.counts) {
        page.add(StyledText("--calls prints a test for each, ready to be pasted.", .dim), margin: 2)
      }
    }
    try surroundings.output.write(page.rendered(color: surroundings.output.color))
  }

  private func title(_ item: Coverage.Item) -> String {
    switch item.kind {
    case .state: "state \(item.name)"
    case .ending: "ending \(item.name)"
    case .reaction: "reaction never answered"
    case .open: "'\(item.name)' never held"
    case .shut: "'\(item.name)' never failed to hold"
    case .edge: "edge: \(item.name)"
    case .phrasing: "\(item.name)"
    }
  }

  private func json(_ coverage: Coverage, _ scenario: Scenario) -> JSONValue {
    let counts = Coverage.Item.Kind.allCases.map { kind -> (String, JSONValue) in
      let (covered, all) = coverage.count(kind)
      return ("\(kind)", .object(["covered": .int(covered), "all": .int(all)]))
    }
    return .object([
      "scenario": .string(scenario.name),
      "percent": .int(coverage.percent),
      "counts": .object(Dictionary(counts, uniquingKeysWith: { first, _ in first })),
      "missing": .array(
        coverage.missing.map { item in
          .object([
            "kind": .string("\(item.kind)"), "name": .string(item.name), "file": .string(item.place.file),
            "line": .int(item.place.line),
          ])
        }
      ),
    ])
  }
}
