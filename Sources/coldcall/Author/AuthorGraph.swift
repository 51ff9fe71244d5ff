internal import ArgumentParser
internal import Foundation
internal import Reporting
internal import ScenarioChecker
internal import ScenarioFormat
internal import Terminal

/// `coldcall author graph`: a scenario as a picture.
struct AuthorGraph: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw a scenario: states, endings, and what leads from one to the next.",
    discussion: """
      The SVG opens in any browser and needs nothing else. What no call can reach and what no test goes to is marked.
      --test lays the call of a test over it, turn by turn.

      Examples:
        coldcall author graph Scenarios/mine.yaml > mine.svg
        coldcall author graph Scenarios/mine.yaml --test "a clean peer call books" --output mine.svg
        coldcall author graph Scenarios/mine.yaml --as mermaid
      """
  )

  /// How a picture is written.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case svg, dot, mermaid
  }

  @Argument(help: "A scenario file.")
  var path: String

  @Option(name: .customLong("as"), help: "svg, dot (for Graphviz) or mermaid (for Markdown pages).")
  var form: Form = .svg

  @Option(help: ArgumentHelp("Lay the call of this test over the picture.", valueName: "name"))
  var test: String?

  @Option(help: ArgumentHelp("Lay a call over it: a file of lines as under 'call:'.", valueName: "file"))
  var call: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"))
  var output: String?

  @OptionGroup var options: SharedOptions

  func validate() throws {
    if test != nil, call != nil { throw ValidationError("Give --test or --call, not both.") }
  }

  func run() throws {
    let surroundings = Surroundings(options)
    let (scenario, _) = try ScenarioTarget(path).scenario()
    let listener = try Shipped.listener()
    let lines = try overlaid(scenario)
    let chart = ScenarioChart(scenario, listener: listener, call: lines).chart
    let text =
      switch form {
      case .svg: FlowChartSVG.text(chart)
      case .dot: FlowChartDOT.text(chart)
      case .mermaid: FlowChartMermaid.text(chart)
      }
    guard let output else { return try surroundings.output.write(text) }
    do { try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic) } catch {
      throw Failure(.cannotCreate, "'\(output)' cannot be written.", fix: "Look at the rights of its folder.")
    }
    try surroundings.messages.writeLine("Written to \(output.sanitized()).")
  }

  private func overlaid(_ scenario: Scenario) throws -> [String] {
    if let test {
      guard let found = scenario.tests.first(where: { $0.name.value == test }) else {
        let names = scenario.tests.map(\.name.value)
        let near = NearMiss.of(test, among: names)
        throw Failure(
          .notFound,
          "There is no test '\(test)'.",
          fix: near.map { "Did you mean '\($0)'?" } ?? "There are: \(names.joined(separator: "; "))."
        )
      }
      return found.steps.compactMap(\.value.callerLine)
    }
    guard let call else { return [] }
    guard let data = FileManager.default.contents(atPath: call) else {
      throw Failure(.notFound, "There is no file '\(call)'.")
    }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
      let line = line.drop { $0 == " " }
      return line.hasPrefix(">") ? String(line.dropFirst().drop { $0 == " " }) : nil
    }
  }
}
