internal import ArgumentParser
internal import Reporting
internal import ScenarioChecker
internal import ScenarioFormat
internal import Terminal

/// `coldcall author explain`: what a code means, or what a line of a scenario does.
struct AuthorExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a code of `author check`, or a line of a scenario.",
    discussion: """
      Examples:
        coldcall author explain shadowed             what the code means, with a bad and a good example
        coldcall author explain                      all codes
        coldcall author explain Scenarios/mine.yaml:44
      """
  )

  @Argument(help: ArgumentHelp("A code such as 'shadowed', or FILE:LINE.", valueName: "code-or-place"))
  var subject: String?

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    let output = surroundings.output
    guard let subject else {
      return try output.write(ExplainText.list(columns: surroundings.columns).rendered(color: output.color))
    }
    if let (path, line) = Self.place(subject) {
      return try output.write(place(path, line, surroundings).rendered(color: output.color))
    }
    guard let page = DiagnosticPage(code: subject) else { throw notFound(subject) }
    try output.write(ExplainText.page(page, columns: surroundings.columns).rendered(color: output.color))
  }

  /// FILE:LINE taken apart; a column behind it is left out.
  private static func place(_ subject: String) -> (path: String, line: Int)? {
    let parts = subject.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, let line = Int(parts[1]), line > 0 else { return nil }
    return (parts[0], line)
  }

  private func place(_ path: String, _ line: Int, _ surroundings: Surroundings) throws -> Page {
    let target = try ScenarioTarget(path)
    let (scenario, _) = try target.scenario()
    let listener = try Shipped.listener()
    let survey = Survey(scenario, listener: listener)
    var coverage = Coverage(survey.flow)
    coverage.addTests(survey.flow, listener: listener.knowing(scenario))
    let text = PlaceText(survey: survey, columns: surroundings.columns, covered: coverage.covered)
    guard let page = text.page(file: target.folder.displayName(of: target.paths.first ?? ""), line: line) else {
      throw Failure(
        .notFound,
        "Line \(line) is no state and no reaction.",
        fix: "Give a line at or below a state's name."
      )
    }
    return page
  }

  private func notFound(_ subject: String) -> Failure {
    let near = NearMiss.all(of: subject, among: DiagnosticPage.codes).prefix(3)
    return Failure(
      .notFound,
      "There is no code '\(subject)'.",
      fix: near.isEmpty
        ? "`coldcall author explain` lists them; a place is given as FILE:LINE."
        : "Did you mean \(near.joined(separator: ", "))?"
    )
  }
}
