internal import ArgumentParser
internal import CallEngine
internal import CallJournal
internal import Foundation
internal import Reporting
internal import ScenarioChecker
internal import ScenarioFormat
internal import Terminal

/// `coldcall author test`: plays the calls and samples that stand in a scenario, and keeps played calls as tests.
struct AuthorTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Play a scenario's tests and samples; keep a call you played as a test.",
    discussion: """
      --bless NAME writes into the file. Where a test of that name is there, it is written anew as the call goes now;
      else the newest call you practised of this scenario (or --session N) becomes a test.

      Examples:
        coldcall author test Scenarios/mine.yaml
        coldcall author test Scenarios/mine.yaml --bless "a clean peer call books"
        coldcall author test Scenarios/mine.yaml --bless "yesterday's call" --session 12
      """
  )

  @Argument(help: "A scenario file, or a folder of them.")
  var path = "./Scenarios"

  @Option(help: ArgumentHelp("Keep a call under this name.", valueName: "name"))
  var bless: String?

  @Option(help: ArgumentHelp("The call to keep: a number of `coldcall review list`.", valueName: "session"))
  var session: String?

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var options: SharedOptions

  func validate() throws {
    if session != nil, bless == nil { throw ValidationError("--session belongs to --bless.") }
  }

  func run() throws {
    let surroundings = Surroundings(options)
    if let bless { return try keep(bless, surroundings) }
    let target = try ScenarioTarget(path)
    let loader = ScenarioLoader(folder: target.folder)
    let listener = try Shipped.listener()
    var reports: [TestReport] = []
    var texts: [String: String] = [:]
    for path in target.paths {
      guard let loaded = loader.load(path) else { continue }
      texts.merge(loaded.texts) { first, _ in first }
      reports.append(TestReport(loaded, name: ScenarioLoader.name(of: path), listener: listener))
    }
    switch format {
    case .json: try surroundings.output.write(json(reports).document + "\n")
    case .text: try writeText(reports, texts, surroundings)
    }
    if reports.contains(where: { !$0.isPassed }) { throw ExitCode(Failure.Code.no.rawValue) }
  }

  private func writeText(_ reports: [TestReport], _ texts: [String: String], _ surroundings: Surroundings) throws {
    var page = Page(columns: surroundings.columns)
    for report in reports {
      page.add(StyledText(report.name.sanitized(), .bold))
      for test in report.tests {
        page.add(
          StyledText(test.findings.isEmpty ? "  \u{2713} " : "  \u{2717} ", test.findings.isEmpty ? .green : .red)
            + StyledText(test.name.sanitized())
        )
      }
      let samples = report.samples
      if samples > 0 {
        page.add(
          StyledText(
            "  \(samples) sample\(samples == 1 ? "" : "s"), \(report.sampleFindings.count) misheard or taken",
            .dim
          )
        )
      }
      page.add()
      for finding in report.findings {
        page.add(DiagnosticText.page(finding, texts: texts, columns: surroundings.columns))
        page.add()
      }
    }
    try surroundings.output.write(page.rendered(color: surroundings.output.color))
  }

  private func json(_ reports: [TestReport]) -> JSONValue {
    .array(
      reports.map { report in
        .object([
          "scenario": .string(report.name),
          "samples": .int(report.samples),
          "tests": .array(
            report.tests.map { .object(["name": .string($0.name), "passed": .bool($0.findings.isEmpty)]) }
          ),
          "findings": .array(report.findings.map(DiagnosticJSON.object)),
        ])
      }
    )
  }

  private func keep(_ name: String, _ surroundings: Surroundings) throws {
    let target = try ScenarioTarget(path)
    let (scenario, _) = try target.scenario()
    let listener = try Shipped.listener().knowing(scenario)
    let flow = Flow(scenario)
    let file = target.folder.displayName(of: target.paths.first ?? path)
    let test: KeptCall
    if let known = scenario.tests.first(where: { $0.name.value == name }) {
      test = KeptCall(name: name, lines: known.steps.compactMap(\.value.callerLine))
    } else {
      test = KeptCall(name: name, lines: try played(scenario, surroundings))
    }
    let text = test.text(flow, listener: listener)
    try ScenarioFileEdit.keep(test: text, named: name, in: file, target: target)
    try surroundings.output.writeLine(StyledText("Kept as '\(name.sanitized())' in \(file.sanitized()):"))
    try surroundings.output.write(text.sanitizedLines + "\n")
  }

  /// What was typed in a call that is in the journal.
  private func played(_ scenario: Scenario, _ surroundings: Surroundings) throws -> [String] {
    let journal = try journaling { try Journal(at: surroundings.journalURL) }
    let record: SessionRecord
    if let session {
      record = try Sessions.record(session, in: journal)
    } else {
      guard
        let newest = try journaling({ try journal.sessions(SessionQuery()) }).first(where: {
          $0.scenario == scenario.name
        })
      else {
        throw Failure(
          .notFound,
          "There is no test of that name, and no call of '\(scenario.name)' has been played.",
          fix: "`coldcall practice \(scenario.name)` makes one."
        )
      }
      record = newest
    }
    guard record.scenario == scenario.name else {
      throw Failure(.usage, "Session \(record.id) is a call of '\(record.scenario)', not of '\(scenario.name)'.")
    }
    let turns = try journaling { try journal.turns(of: record.id) }
    let replayed = Replay.conversation(scenario, listener: try Shipped.listener(), seed: record.seed, turns: turns)
    return replayed.transcript.turns.map { $0.isSilence ? "[silence]" : $0.text }
  }
}

extension String {
  /// Safe to show, its line ends kept.
  var sanitizedLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).sanitized() }.joined(separator: "\n")
  }
}
