internal import ArgumentParser
internal import CallJournal
internal import Reporting
internal import Terminal

/// `coldcall review list`: sessions, newest first.
struct ReviewList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List your calls, newest first.",
    discussion: """
      Examples:
        coldcall review list
        coldcall review list --scenario freight-cfo --limit 5
        coldcall review list --format json
      """
  )

  @Option(help: ArgumentHelp("Only calls of this scenario.", valueName: "name"))
  var scenario: String?

  @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
  var limit: Int?

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var options: SharedOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is at least 1.") }
  }

  func run() throws {
    let surroundings = Surroundings(options)
    let journal = try journaling { try Journal.reading(at: surroundings.journalURL) }
    let sessions = try journaling { try journal.sessions(SessionQuery(limit: limit, scenario: scenario)) }.map(
      Sessions.summary
    )
    switch format {
    case .json: try surroundings.output.write(JSONValue.array(sessions.map(SessionJSON.object)).document + "\n")
    case .text where sessions.isEmpty:
      try surroundings.output.writeLine(StyledText("No calls yet. `coldcall practice` makes the first."))
    case .text:
      let page = SessionListText.page(sessions, columns: surroundings.columns)
      try surroundings.output.write(page.rendered(color: surroundings.output.color))
    }
  }
}
