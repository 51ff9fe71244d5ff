/// Finds all cues of a sentence, each once under each sign.
final class CueReader: Sendable {
  let cues: [Cue]
  let signals: [Signal?]
  /// For each cue a bit for each head it speaks for, the stances first.
  private let heads: [UInt32]
  private let program: CueProgram
  private let conditions: [[Cue.Condition]]
  private let ownerships: [CueMatcher.Ownership]

  init(_ cues: [Cue], _ lexicon: inout Lexicon) {
    self.cues = cues
    signals = cues.map(\.signal)
    heads = cues.map { cue in
      let stances = Stance.allCases.map { cue.stances[$0, default: 0] > 0 }
      let moves = Move.allCases.map { cue.moves[$0, default: 0] > 0 }
      return (stances + moves).enumerated().reduce(0) { $1.element ? $0 | 1 << UInt32($1.offset) : $0 }
    }
    conditions = cues.map(\.conditions)
    ownerships = cues.map(Self.ownership)
    program = CueProgram(cues, &lexicon)
  }

  func findings(in read: ReadSentence, at place: SentencePlace, _ situation: Situation) -> [CueFinding] {
    let candidates = program.candidates(for: read)
    guard !candidates.isEmpty else { return [] }
    var findings: [CueFinding] = []
    findings.reserveCapacity(candidates.count)
    CueMatcher.withMatcher(program, read) { matcher in
      for candidate in candidates {
        let entry = program.entries[Int(candidate.entry)]
        let cue = Int(entry.cue)
        guard mayFire(conditions[cue], read, place, situation) else { continue }
        matcher.forEachMatch(of: entry, at: candidate.starts, ownerships[cue]) { match in
          let sign = Self.sign(of: match, read.scopes, saysNo: entry.saysNo)
          if findings.contains(where: { $0.cue == cue && $0.sign == sign }) { return }
          let owner = read.scopes[match.upperBound - 1].owner
          findings.append(CueFinding(cue: cue, sign: sign, owner: owner, tokens: match))
        }
      }
    }
    return findings
  }

  /// Whether what the cue says of its words belongs to the stance or move.
  func speaks(cue: Int, for head: Int) -> Bool { heads[cue] >> UInt32(head) & 1 != 0 }

  /// Whether the cue holds under the sign: some mean the same denied or quoted.
  func holds(_ finding: CueFinding) -> Bool {
    switch finding.sign {
    case .plain: true
    case .negated: cues[finding.cue].holdsNegated
    case .quoted: cues[finding.cue].holdsQuoted
    }
  }

  private func mayFire(
    _ conditions: [Cue.Condition],
    _ read: ReadSentence,
    _ place: SentencePlace,
    _ situation: Situation
  ) -> Bool {
    for condition in conditions {
      let holds =
        switch condition {
        case .question: read.sentence.isQuestion
        case .statement: !read.sentence.isQuestion
        case .afterQuestion: situation.afterQuestion
        case .afterPushback: situation.afterPushback
        case .afterProductQuestion: situation.afterProductQuestion
        case .afterAnything: situation.isReply
        case .afterWhoQuestion: situation.afterWhoQuestion
        case .afterPurposeQuestion: situation.afterPurposeQuestion
        case .afterSourceQuestion: situation.afterSourceQuestion
        case .afterStatement: situation.isReply && !situation.asks
        case .unagreed: !situation.hasAgreed
        case .opening: !situation.isReply
        case .first: place.isFirst
        case .last: place.isLast
        case .alone: place.isAlone
        case .short: place.isInShortTurn
        case .long: !place.isInShortTurn
        case .notYours, .ours, .yours: true
        }
      if !holds { return false }
    }
    return true
  }

  private static func ownership(of cue: Cue) -> CueMatcher.Ownership {
    var ownership: CueMatcher.Ownership = []
    for condition in cue.conditions {
      switch condition {
      case .notYours: ownership.insert(.notYours)
      case .ours: ownership.insert(.ours)
      case .yours: ownership.insert(.yours)
      default: continue
      }
    }
    return ownership
  }

  /// A "not" inside the matched words negates them too, unless the pattern asks for one itself.
  private static func sign(of match: Range<Int>, _ scopes: [TokenScope], saysNo: Bool) -> CueFinding.Sign {
    if match.contains(where: { scopes[$0].isQuoted }) { return .quoted }
    let isNegated = match.contains { index in
      scopes[index].negatedAt.map { $0 < match.lowerBound || !saysNo } ?? false
    }
    return isNegated ? .negated : .plain
  }
}
