internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Finds what is flagged in a call.
enum Flags {
  static func all(in call: ScoredCall) -> [CallFlag] {
    [
      signal(
        .falseFamiliarity,
        .falseFamiliarity,
        in: call,
        "You spoke as if you knew each other; the briefing says you have not met."
      ),
      signal(
        .deniesColdCall,
        .deniesColdCall,
        in: call,
        "You said what this call is not. It is a cold call: own it, or leave it unsaid."
      ),
      signal(.inventedContact, .inventedContact, in: call, "You claimed a contact that the briefing does not know."),
      removal(in: call),
      claim(in: call),
    ].compactMap { $0 }
  }

  private static func signal(_ signal: Signal, _ kind: CallFlag.Kind, in call: ScoredCall, _ message: String)
    -> CallFlag?
  {
    let quotes = call.exchanges.flatMap { exchange in
      exchange.quotes(of: signal)
    }
    return quotes.isEmpty ? nil : CallFlag(kind: kind, evidence: quotes, message: message)
  }

  /// She asked to be left alone for good, and the caller went on about the matter.
  private static func removal(in call: ScoredCall) -> CallFlag? {
    let ignoring = call.exchanges.first { exchange in
      !exchange.turn.isSilence && !exchange.hears(.closeOut) && !exchange.hears(.acknowledge)
        && exchange.before.contains { $0.phrasings.contains(where: asksForRemoval) }
    }
    guard let first = ignoring else { return nil }
    return CallFlag(
      kind: .ignoresRemoval,
      evidence: [first.quote],
      message: "You were asked to stop calling, and went on."
    )
  }

  private static let removals = [
    "take me off", "take us off", "remove me", "remove us", "stop calling", "never call", "not call here again",
    "don't call again",
  ].map { Array($0.utf8) }

  /// Looks at bytes: every line of hers is looked at after every turn.
  private static func asksForRemoval(_ line: String) -> Bool {
    // A blank and a bit of case folding are all that plain English asks for.
    let bytes = line.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    return removals.contains { phrase in
      guard bytes.count >= phrase.count else { return false }
      return (0...(bytes.count - phrase.count)).contains { start in
        bytes[start] == phrase[0] && bytes[start..<(start + phrase.count)].elementsEqual(phrase)
      }
    }
  }

  /// Something cited about them that no fact of the briefing knows.
  private static func claim(in call: ScoredCall) -> CallFlag? {
    guard !call.knownFacts.isEmpty else { return nil }
    let quotes = call.exchanges.filter { exchange in
      exchange.hears(.citeTrigger) && call.knownFacts.isDisjoint(with: exchange.turn.hearing.topics.map(\.topic))
    }.flatMap { $0.quotes(of: .citeTrigger) }
    guard !quotes.isEmpty else { return nil }
    return CallFlag(
      kind: .againstBriefing,
      evidence: quotes,
      message: "This is not in your briefing; in a real call, be sure it is true."
    )
  }
}
