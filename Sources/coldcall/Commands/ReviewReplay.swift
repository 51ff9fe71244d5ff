internal import ArgumentParser
internal import CallEngine
internal import CallJournal
internal import Listening
internal import Reporting
internal import Scoring
internal import ScenarioFormat
internal import Terminal

/// `coldcall review replay`: plays a session again and proves that it comes out the same.
struct ReviewReplay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Play a call again, and prove that it comes out the same to the byte.",
    discussion: """
      Exits with 1 when the scorecard differs from the one that was kept.

      Examples:
        coldcall review replay last
        coldcall review replay 12 --format json
      """
  )

  @Argument(help: "The session's number from the list, or 'last'.")
  var session: String

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    let journal = try journaling { try Journal.reading(at: surroundings.journalURL) }
    let record = try Sessions.record(session, in: journal)
    let listener = try Shipped.listener()
    let conversation = try Sessions.conversation(of: record, in: journal, listener: listener)
    let scenario = conversation.scenario
    let rubric = try Shipped.rubric(for: scenario)
    let card = Scorecard(conversation.transcript, scenario: scenario, rubric: rubric)
    let line = ScorecardJSON.object(
      card,
      scenario: scenario.name,
      digest: scenario.digest,
      seed: record.seed,
      session: "\(record.id)"
    ).line
    switch format {
    case .json:
      try surroundings.output.write(CallJSON.briefing(scenario, seed: record.seed).line + "\n")
      for entry in conversation.transcript.entries {
        if let event = CallJSON.event(entry, in: scenario) { try surroundings.output.write(event.line + "\n") }
      }
      if conversation.call.isOver { try surroundings.output.write(line + "\n") }
    case .text:
      let page = TranscriptText.page(
        conversation.transcript,
        in: scenario,
        annotated: false,
        columns: surroundings.columns
      )
      try surroundings.output.write(page.rendered(color: surroundings.output.color))
    }
    try prove(record, line, try journaling { try journal.scorecard(of: record.id) }, listener.version, surroundings)
  }

  private func prove(
    _ record: SessionRecord,
    _ line: String,
    _ kept: String?,
    _ listener: String,
    _ surroundings: Surroundings
  ) throws {
    guard let kept else {
      return try surroundings.messages.writeLine("Interrupted: there is no scorecard yet to compare with.")
    }
    if kept == line {
      return try surroundings.messages.writeLine(
        "The same to the byte: score \(record.score.map(String.init) ?? "none")."
      )
    }
    let why =
      record.listener == listener
      ? "" : " The listener has changed since: it was \(record.listener), it is \(listener)."
    throw Failure(
      .no,
      "Session \(record.id) comes out differently.\(why)",
      fix: "`coldcall review show \(record.id)` shows both scores."
    )
  }
}
