internal import ArgumentParser
internal import Foundation
internal import Listening
internal import Reporting
internal import ScenarioChecker
internal import ScenarioFormat
internal import Scoring
internal import Synchronization
internal import Terminal

/// `coldcall author check`: what is wrong with a scenario, where, and what to type instead.
struct AuthorCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check scenarios, and prove that a peer can win and product-first cannot.",
    discussion: """
      Looks at layout, names, samples and tests, then at every call that can be made. Exits with 1 when there are
      errors, with --strict also when there are warnings. `coldcall author explain CODE` tells what a code means.

      Examples:
        coldcall author check                         every scenario in ./Scenarios
        coldcall author check Scenarios/mine.yaml --watch
        coldcall author check Scenarios --strict --format json
      """
  )

  /// How findings are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
  }

  @Argument(help: "A scenario file, or a folder of them.")
  var path = "./Scenarios"

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Flag(help: "Check again whenever a file changes, until Ctrl-C.")
  var watch = false

  @Flag(help: "Show notes too: things that are not wrong.")
  var notes = false

  @Flag(help: "Note pairs of reactions that can both fit one turn.")
  var overlaps = false

  @Option(help: ArgumentHelp("Give up after so many situations.", valueName: "n"))
  var most = ScenarioCheck.mostSituations

  @Option(help: "text, json or sarif.")
  var format: Format = .text

  @OptionGroup var options: SharedOptions

  func validate() throws {
    if most < 1 { throw ValidationError("--most is a number of situations, from 1.") }
    if watch, format != .text { throw ValidationError("--watch writes text; leave out --format.") }
  }

  func run() throws {
    let surroundings = Surroundings(options)
    let rubric = try Shipped.rubric()
    var checking = ScenarioCheck.Options()
    checking.most = most
    checking.overlaps = overlaps
    checking.words = notes || format != .text
    checking.weightNames = rubric.names
    checking.rubricText = rubric.items.map(\.title)
    checking.score = { transcript, scenario in
      Scorecard(transcript, scenario: scenario, rubric: (try? Rubric.current(for: scenario)) ?? rubric).score
    }
    let check = ScenarioCheck(listener: try Shipped.listener(), checking)
    if watch { try keepChecking(check, surroundings) }
    let reports = try reports(check)
    switch format {
    case .json: try surroundings.output.write(CheckJSON.document(reports.map(\.1)).document + "\n")
    case .sarif: try writeSARIF(reports.map(\.1), surroundings)
    case .text: try writeText(reports, surroundings)
    }
    let isClean = reports.allSatisfy { $0.1.errors == 0 && (!strict || $0.1.warnings == 0) }
    if !isClean { throw ExitCode(Failure.Code.no.rawValue) }
  }

  private func reports(_ check: ScenarioCheck) throws -> [(String, CheckReport)] {
    let target = try ScenarioTarget(path)
    let loader = ScenarioLoader(folder: target.folder)
    let paths = target.paths
    let found = Mutex<[Int: CheckReport]>([:])
    // One file's proofs know nothing of another's.
    DispatchQueue.concurrentPerform(iterations: paths.count) { index in
      guard let report = loader.load(paths[index]).map(check.run) else { return }
      found.withLock { $0[index] = report }
    }
    let reports = found.withLock { $0 }
    return paths.indices.compactMap { index in reports[index].map { (paths[index], $0) } }
  }

  /// Polls the files' stamps, which works on every system, and shows what the last change did.
  private func keepChecking(_ check: ScenarioCheck, _ surroundings: Surroundings) throws -> Never {
    var seen: [String: String] = [:]
    while true {
      let target = try ScenarioTarget(path)
      let stamps = target.stamps()
      if stamps != seen {
        let changed = Set(stamps.filter { seen[$0.key] != $0.value }.keys)
        seen = stamps
        if surroundings.isInteractive { try surroundings.output.write("\u{1B}[2J\u{1B}[H") }
        // What was just saved stands first.
        let reports = try reports(check).sorted {
          (changed.contains($0.0) ? 0 : 1, $0.0) < (changed.contains($1.0) ? 0 : 1, $1.0)
        }
        try writeText(reports, surroundings)
        try surroundings.output.writeLine(StyledText("Watching \(path.sanitized()); Ctrl-C ends.", .dim))
      }
      Thread.sleep(forTimeInterval: 0.25)
    }
  }

  private func writeSARIF(_ reports: [CheckReport], _ surroundings: Surroundings) throws {
    let findings = reports.flatMap(\.findings)
    let codes = Set(findings.map(\.code))
    let titles = Dictionary(uniqueKeysWithValues: codes.map { ($0, DiagnosticPage(code: $0)?.title ?? $0) })
    let log = DiagnosticSARIF.log(findings, titles: titles, version: ColdCall.configuration.version)
    try surroundings.output.write(log.document + "\n")
  }

  private func writeText(_ reports: [(String, CheckReport)], _ surroundings: Surroundings) throws {
    for (path, report) in reports {
      for finding in report.findings where notes || overlaps || finding.severity != .note {
        let page = DiagnosticText.page(finding, texts: report.texts, columns: surroundings.columns)
        try surroundings.output.write(page.rendered(color: surroundings.output.color) + "\n")
      }
      var line = Page(columns: surroundings.columns)
      let (mark, words) = summary(ScenarioLoader.name(of: path).sanitized(), report)
      line.add(label: mark, width: 2, words, margin: 0)
      try surroundings.output.write(line.rendered(color: surroundings.output.color))
    }
  }

  private func summary(_ name: String, _ report: CheckReport) -> (mark: StyledText, words: StyledText) {
    let tests = report.testsPassed + report.testsFailed
    var facts = ["\(report.testsPassed) of \(tests) tests pass"]
    let notes = report.findings.count { $0.severity == .note }
    if notes > 0 { facts.append(self.notes ? count(notes, "note") : "\(count(notes, "note")) (--notes shows them)") }
    if report.errors == 0, report.warnings == 0 {
      return (StyledText("\u{2713}", .green), StyledText("\(name): sound, \(facts.joined(separator: ", "))"))
    }
    facts.insert(contentsOf: [count(report.errors, "error"), count(report.warnings, "warning")], at: 0)
    let mark = report.errors > 0 ? StyledText("\u{2717}", .red) : StyledText("!", .yellow)
    return (mark, StyledText("\(name): \(facts.joined(separator: ", "))"))
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
