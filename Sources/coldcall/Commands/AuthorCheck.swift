internal import ArgumentParser
internal import Foundation
internal import Reporting
internal import ScenarioChecker
internal import ScenarioFormat
internal import Scoring
internal import Terminal

/// `coldcall author check`: what is wrong with a scenario, where, and what to type instead.
struct AuthorCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check scenarios: layout, names, samples and tests.",
    discussion: """
      Exits with 1 when there are errors, with --strict also when there are warnings.

      Examples:
        coldcall author check                         every scenario in ./Scenarios
        coldcall author check Scenarios/mine.yaml
        coldcall author check Scenarios --strict --format json
      """
  )

  @Argument(help: "A scenario file, or a folder of them.")
  var path = "./Scenarios"

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    let (folder, paths) = try targets()
    let rubric = try Shipped.rubric()
    let check = ScenarioCheck(
      listener: try Shipped.listener(),
      weightNames: rubric.items.flatMap { [$0.id, $0.check] }
    )
    let loader = ScenarioLoader(folder: folder)
    let reports = paths.compactMap { path in loader.load(path).map { (path, check.run($0)) } }
    switch format {
    case .json: try writeJSON(reports.map(\.1), surroundings)
    case .text: try writeText(reports, surroundings)
    }
    let isClean = reports.allSatisfy { $0.1.errors == 0 && (!strict || $0.1.warnings == 0) }
    if !isClean { throw ExitCode(Failure.Code.no.rawValue) }
  }

  private func targets() throws -> (folder: DiskFolder, paths: [String]) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(
        .notFound,
        "There is no file or folder '\(path)'.",
        fix: "Give the path of a scenario file, such as Scenarios/mine.yaml."
      )
    }
    if isFolder.boolValue {
      let folder = DiskFolder(path: path)
      guard !folder.scenarioPaths().isEmpty else {
        throw Failure(.notFound, "There is no scenario in '\(path)'.", fix: "Scenario files end in .yaml.")
      }
      return (folder, folder.scenarioPaths())
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let parent = parts.dropLast().joined(separator: "/")
    return (DiskFolder(path: parts.count > 1 ? (parent.isEmpty ? "/" : parent) : "."), [parts.last ?? path])
  }

  private func writeText(_ reports: [(String, CheckReport)], _ surroundings: Surroundings) throws {
    for (path, report) in reports {
      for finding in report.findings {
        let page = DiagnosticText.page(finding, texts: report.texts, columns: surroundings.columns)
        try surroundings.output.write(page.rendered(color: surroundings.output.color) + "\n")
      }
      let name = ScenarioLoader.name(of: path)
      let tests = report.testsPassed + report.testsFailed
      let line: StyledText =
        report.findings.isEmpty
        ? StyledText("\u{2713} ", .green)
          + StyledText("\(name.sanitized()): sound, \(report.testsPassed) of \(tests) tests pass")
        : StyledText(report.errors > 0 ? "\u{2717} " : "! ", report.errors > 0 ? .red : .yellow)
          + StyledText(
            "\(name.sanitized()): \(count(report.errors, "error")), \(count(report.warnings, "warning")), \(report.testsPassed) of \(tests) tests pass"
          )
      try surroundings.output.writeLine(line)
    }
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  private func writeJSON(_ reports: [CheckReport], _ surroundings: Surroundings) throws {
    let document = JSONValue.object([
      "findings": .array(reports.flatMap(\.findings).map(DiagnosticJSON.object)),
      "scenarios": .int(reports.count),
      "errors": .int(reports.reduce(0) { $0 + $1.errors }),
      "warnings": .int(reports.reduce(0) { $0 + $1.warnings }),
      "testsPassed": .int(reports.reduce(0) { $0 + $1.testsPassed }),
      "testsFailed": .int(reports.reduce(0) { $0 + $1.testsFailed }),
    ])
    try surroundings.output.write(document.document + "\n")
  }
}
