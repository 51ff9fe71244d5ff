import CallEngine
import Reporting
import ScenarioFormat
import Scoring
import Testing

/// Every page there is, made of one text.
enum Sheet: String, CaseIterable, Sendable {
  case briefing, prospect, caller, why, mood, transcript, hearing, scorecard, unscored, diagnostic, sessions

  func page(_ text: String, columns: Int) throws -> Page {
    let scenario = try Sample.scenario(saying: text)
    let transcript = try Sample.transcript(text)
    let exchange = try #require(transcript.exchanges.first)
    switch self {
    case .briefing: return BriefingText.page(scenario, columns: columns)
    case .prospect: return CallText.prospect(try #require(exchange.before.first), in: scenario, columns: columns)
    case .caller: return CallText.caller(exchange.turn, columns: columns)
    case .why: return CallText.why(exchange, columns: columns)
    case .mood:
      var call = openCall(Flow(scenario), seed: 1).call
      call.state = text
      return CallText.mood(call, columns: columns)
    case .transcript: return TranscriptText.page(transcript, in: scenario, annotated: true, columns: columns)
    case .hearing: return HearingText.page(Sample.hearing(text), columns: columns)
    case .scorecard:
      return ScorecardText.page(try Sample.card(text), close: transcript.close, footer: text, columns: columns)
    case .unscored:
      let card = Scorecard(Transcript(), scenario: scenario, rubric: try Rubric("rubric 1"))
      let close = Call.Close(ending: "removed", outcome: .removedFromList, result: .lost)
      return ScorecardText.page(
        card,
        close: close,
        footer: "coo-behind-assistant · seed 999999 · rubric-1 · session 12",
        columns: columns
      )
    case .diagnostic: return DiagnosticText.page(Sample.diagnostic(text), texts: [text: text], columns: columns)
    case .sessions:
      return SessionListText.page([Sample.session(text), Sample.session(text, isFinished: false)], columns: columns)
    }
  }
}
