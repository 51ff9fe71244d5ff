internal import ArgumentParser
internal import CallEngine
internal import CallJournal
internal import Foundation
internal import Reporting
internal import Scoring
internal import ScenarioFormat
internal import Terminal

/// `coldcall review show`: one call, turn by turn, and its scorecard.
struct ReviewShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one call: what was said, how it was heard, what it scored.",
    discussion: """
      Examples:
        coldcall review show last
        coldcall review show 12 --format json
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
    let conversation = try Sessions.conversation(of: record, in: journal, listener: try Shipped.listener())
    let card = Scorecard(
      conversation.transcript,
      scenario: conversation.scenario,
      rubric: try Shipped.rubric(for: conversation.scenario)
    )
    switch format {
    case .json:
      try writeJSON(record, conversation, card, try journaling { try journal.scorecard(of: record.id) }, surroundings)
    case .text: try writeText(record, conversation, card, surroundings)
    }
  }

  private func writeText(
    _ record: SessionRecord,
    _ conversation: Conversation,
    _ card: Scorecard,
    _ surroundings: Surroundings
  ) throws {
    var page = Page(columns: surroundings.columns)
    page.add(
      StyledText("  \(record.title.sanitized())", .bold) + StyledText("  \(Instant.local(record.startedAt))", .dim)
    )
    page.add()
    page.add(
      TranscriptText.page(
        conversation.transcript,
        in: conversation.scenario,
        annotated: true,
        columns: surroundings.columns
      )
    )
    page.add()
    if record.state == .interrupted {
      page.add(StyledText("Interrupted: `coldcall practice --resume` goes on. So far:", .yellow), margin: 2)
    } else if card.score != record.score {
      let was = record.score.map(String.init) ?? "none"
      page.add(
        StyledText(
          "Scored \(was) when it was played (\(record.rubric), \(record.listener)); heard by this version:",
          .yellow
        ),
        margin: 2
      )
    }
    let footer = "\(record.scenario) · seed \(record.seed) · \(card.rubric) · session \(record.id)"
    page.add(ScorecardText.page(card, close: conversation.call.close, footer: footer, columns: surroundings.columns))
    try surroundings.output.write(page.rendered(color: surroundings.output.color))
  }

  private func writeJSON(
    _ record: SessionRecord,
    _ conversation: Conversation,
    _ card: Scorecard,
    _ kept: String?,
    _ surroundings: Surroundings
  ) throws {
    guard case .object(var fields) = SessionJSON.object(Sessions.summary(record)) else { return }
    let scenario = conversation.scenario
    fields["digest"] = .string(record.digest)
    fields["seed"] = .int(Int(clamping: record.seed))
    fields["listener"] = .string(record.listener)
    fields["events"] = .array(
      [CallJSON.briefing(scenario, seed: record.seed)]
        + conversation.transcript.entries.compactMap { CallJSON.event($0, in: scenario) }
    )
    let scorecard = ScorecardJSON.object(
      card,
      scenario: scenario.name,
      digest: scenario.digest,
      seed: record.seed,
      session: "\(record.id)"
    )
    fields["scorecard"] = scorecard
    fields["reproduces"] = kept.map { .bool($0 == scorecard.line) } ?? .null
    try surroundings.output.write(JSONValue.object(fields).document + "\n")
  }
}
