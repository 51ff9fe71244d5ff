internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// A call as the checks see it: what was exchanged, and what the caller could know.
struct ScoredCall: Sendable {
  let exchanges: [Exchange]
  let scenario: Scenario
  let close: Call.Close?

  init(_ transcript: Transcript, scenario: Scenario) {
    exchanges = transcript.exchanges
    self.scenario = scenario
    close = transcript.close
  }

  /// The turns in which anything was said.
  var spoken: [Exchange] { exchanges.filter { !$0.turn.isSilence } }

  /// Whether half of the turns were clear, in a longer call a third did something, and somebody who was hung up on had at least begun
  /// to say or ask something: only then is it a merit to have left things out.
  var saysSomething: Bool {
    let matters: Set<Move> = [
      .introduce, .statePurpose, .citeTrigger, .offerOutcome, .namePeer, .pitchProduct, .askDiscovery, .askPermission,
      .askMeeting,
    ]
    let hasBegun = spoken.contains { $0.turn.hearing.moves.contains { matters.contains($0.move) } }
    if wasCutShort, !hasBegun { return false }
    let clear = spoken.count { !$0.turn.hearing.unclear }
    let telling = spoken.count { !$0.turn.hearing.moves.isEmpty || !$0.turn.hearing.topics.isEmpty }
    return clear * 2 >= spoken.count && (spoken.count < 3 || telling * 3 >= spoken.count)
  }
  var knownFacts: Set<String> { Set(scenario.briefing.known.map(\.name.value)) }

  /// Asking a gatekeeper to be put through is no next step yet.
  func isWithGatekeeper(_ exchange: Exchange) -> Bool {
    exchange.before.last.flatMap { scenario.persona($0.speaker) }?.kind == .gatekeeper
  }

  /// Whether the caller put the phone down with nothing settled.
  var wasGivenUp: Bool { close?.outcome == .callerEnded }

  /// The turns by which purpose must be clear.
  var opening: ArraySlice<Exchange> { exchanges.prefix(2) }

  /// Whether the other side put the phone down before the caller could do more.
  var wasCutShort: Bool {
    close?.outcome == .hungUp || close?.outcome == .removedFromList || close?.outcome == .gatekeeperBlocked
  }
}

extension Exchange {
  func quotes(of move: Move) -> [QuotedWords] {
    turn.hearing.evidence(of: move).map { QuotedWords(turn: turn.number, $0) }
  }

  func quotes(of signal: Signal) -> [QuotedWords] {
    quotes(turn.hearing.signals.first { $0.signal == signal }?.evidence ?? [])
  }

  func quotes(_ evidence: [Evidence]) -> [QuotedWords] { evidence.map { QuotedWords(turn: turn.number, $0) } }

  /// The whole turn, or its beginning when it is long.
  var quote: QuotedWords { QuotedWords(wholeOf: turn) }

  /// The same, and nothing of a silence: it has no words to quote.
  var spokenQuote: [QuotedWords] { turn.isSilence ? [] : [quote] }

  /// What the caller said, for a sentence of advice.
  var told: String { turn.isSilence ? "you said nothing" : "you said \(quote.shown.quoted())" }

  func hears(_ move: Move) -> Bool { turn.hearing.hears(move) }

  /// The acts of the last thing said before the turn.
  var answeredActs: [ProspectAct] { before.last?.acts ?? [] }

  var followsPushback: Bool {
    answeredActs.contains { act in
      if case .objection = act { return true }
      return act == .brushOff
    }
  }

  var followsQuestion: Bool { answeredActs.contains(.ask) || answeredActs.contains(.test) }
}
