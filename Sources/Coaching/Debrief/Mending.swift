internal import CallEngine
internal import Listening
internal import ScenarioFormat
internal import Scoring

/// Looks for the smallest change of one line that would have passed a failed check.
///
/// Every candidate is played: heard by the real listener, answered by the script, the caller's other lines said as they were, and scored.
/// One counts when the check passes, nothing that passed before fails, and the score is no lower.
struct Mending {
  private let conversation: Conversation
  private let card: Scorecard
  private let rubric: Rubric
  /// The call before each turn.
  private let points: [Conversation]
  private let turns: [CallerTurn]

  /// The heaviest failed checks are looked at; more would be a list nobody reads.
  private static let mostChecks = 3
  private static let mostCandidates = 60

  init(_ conversation: Conversation, card: Scorecard, rubric: Rubric) {
    self.conversation = conversation
    self.card = card
    self.rubric = rubric
    turns = conversation.transcript.turns
    var now = Conversation(conversation.flow, listener: conversation.listener, seed: conversation.call.seed)
    var points: [Conversation] = []
    for turn in turns {
      points.append(now)
      now.take(now.hear(turn.text), seconds: turn.seconds)
    }
    self.points = points
  }

  func mends() -> [Mend] {
    let failed = card.items.filter { $0.passed == false }.sorted { $0.weight > $1.weight }.prefix(Self.mostChecks)
    // One better line for a turn is enough to learn from.
    var seen: Set<Int> = []
    return failed.compactMap(mend).filter { seen.insert($0.turn).inserted }
  }

  private func mend(_ item: Scorecard.Item) -> Mend? {
    var best: Mend?
    for candidate in candidates(item).prefix(Self.mostCandidates) {
      guard turns.indices.contains(candidate.turn - 1) else { continue }
      let before = turns[candidate.turn - 1].text
      if let best, candidate.changedWords > best.changedWords { continue }
      guard candidate.text != before, let played = play(candidate), passes(item, played.card) else { continue }
      let score = played.card.score ?? 0
      if let best, candidate.changedWords == best.changedWords, score <= best.scoreAfter { continue }
      best = Mend(
        check: item.id,
        title: item.title,
        turn: candidate.turn,
        before: before,
        after: candidate.text,
        changedWords: candidate.changedWords,
        scoreBefore: card.score ?? 0,
        scoreAfter: score,
        outcomeAfter: played.close?.outcome.rawValue
      )
    }
    return best
  }

  private func passes(_ item: Scorecard.Item, _ new: Scorecard) -> Bool {
    guard (new.score ?? 0) >= (card.score ?? 0) else { return false }
    let old = Dictionary(card.items.map { ($0.id, $0.passed) }, uniquingKeysWith: { first, _ in first })
    return new.items.allSatisfy { one in
      one.id == item.id ? one.passed == true : !(one.passed == false && old[one.id] == .some(true))
    }
  }

  private func play(_ candidate: LineEdit) -> (card: Scorecard, close: Call.Close?)? {
    var call = points[candidate.turn - 1]
    call.say(candidate.text)
    for turn in turns.dropFirst(candidate.turn) where !call.call.isOver {
      call.take(call.hear(turn.text), seconds: turn.seconds)
    }
    if !call.call.isOver, conversation.call.close?.outcome == .callerEnded { call.hangUp() }
    return (Scorecard(call.transcript, scenario: call.scenario, rubric: rubric), call.call.close)
  }

  /// What might help, the smaller changes first.
  private func candidates(_ item: Scorecard.Item) -> [LineEdit] {
    var edits: [LineEdit] = []
    let spoken = turns.filter { !$0.isSilence }
    let numbers = Set(item.evidence.map(\.turn))
    let quoted = spoken.filter { numbers.contains($0.number) }
    for turn in quoted.isEmpty ? Array(spoken.prefix(2)) : quoted {
      edits += LineEdit.cuts(of: turn, item.evidence.filter { $0.turn == turn.number && !$0.isWholeTurn })
    }
    let check = item.id.split(separator: ".").last.map(String.init) ?? item.id
    // An ask in the first breath passes the check and teaches a bad habit.
    let isTooEarly = check == "asks" && spoken.count < 2
    let additions = isTooEarly ? Additions.Lines() : Additions(conversation.scenario).lines(for: check)
    for turn in additions.isAtOpening ? Array(spoken.prefix(1)) : quoted.isEmpty ? Array(spoken.suffix(1)) : quoted {
      edits += additions.before.map { LineEdit(putting: $0, before: turn) }
      edits += additions.after.map { LineEdit(putting: $0, after: turn) }
    }
    return edits.sorted { $0.changedWords < $1.changedWords }
  }
}
