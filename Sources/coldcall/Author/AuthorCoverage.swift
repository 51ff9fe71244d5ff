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
      Counts states, reactions, both outcomes of each 'when', endings, and ways of saying things. The percentage
      leaves the last out. Exits with 1 below --fail-under.

      Examples:
        coldcall author coverage Scenarios/mine.yaml
        coldcall author coverage Scenarios/mine.yaml --calls     tests ready to be pasted
      """
  )

  @Argument(help: "A scenario file.")
  var path: String

  @Flag(help: "Print a test for each gap, ready to be pasted under 'tests:'.")
  var calls = false

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
    var number = 0
    for item in coverage.missing where item.kind != .phrasing {
      let title = title(item)
      let call = call(item, survey)
      if calls {
        guard let call, !call.turns.isEmpty else { continue }
        number += 1
        page.add(StyledText("  # line \(item.place.line): \(title)", .dim))
        let kept = KeptCall(name: "covers line \(item.place.line), \(number)", lines: call.turns.map(\.line))
        for line in kept.text(survey.flow, listener: listener).split(separator: "\n") {
          page.add(StyledText(String(line).sanitized()))
        }
      } else {
        let turns = call.map { "in \($0.turns.count) turn\($0.turns.count == 1 ? "" : "s")" } ?? "no call does"
        page.add(
          label: StyledText("line \(item.place.line)", .dim),
          width: 12,
          StyledText(title) + StyledText("  \(turns)", .dim)
        )
      }
    }
    if !calls {
      let (covered, all) = coverage.count(.phrasing)
      if covered < all {
        page.add(StyledText("\(all - covered) ways of saying things were not heard in any test.", .dim), margin: 2)
      }
      if number == 0, coverage.missing.contains(where: { $0.kind != .phrasing }) {
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
    case .phrasing: "\(item.name)"
    }
  }

  private func call(_ item: Coverage.Item, _ survey: Survey) -> ExampleCall? {
    switch item.kind {
    case .state: survey.call(toState: item.name)
    case .ending: survey.call(toEnding: item.name)
    case .reaction, .open: item.reaction.flatMap(survey.call(to:))
    case .shut: item.reaction.flatMap(survey.callShutting)
    case .phrasing: nil
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
