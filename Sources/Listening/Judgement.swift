/// Gathers what the sentences of one turn say, and turns it into a hearing.
struct Judgement {
  /// A sentence that was read and weighed.
  struct Part {
    var read: ReadSentence
    var findings: [CueFinding]
    var score: SentenceScore
  }

  let line: QuotedLine
  let data: ListenerData
  let parts: [Part]

  func hearing(sentences: [Sentence], topics: [HeardTopic]) -> Hearing {
    let best = bestSentences
    let first = SecondLook.First(
      stances: pooledStances(),
      moves: best.enumerated().map { move, sentence in
        sentence.map { parts[$0].score.logits[Self.stances + move] + Int(data.model.biases[Self.stances + move]) }
          ?? -20_000
      }
    )
    let logits = data.model.secondLook.stanceLogits(first)
    let places = Stance.allCases.indices.sorted { (logits[$1], $0) < (logits[$0], $1) }
    let winner = places[0]
    let confidence = Confidence.share(of: logits[winner], among: logits, unit: Int(data.model.unit))
    let second = Confidence.share(of: logits[places[1]], among: logits, unit: Int(data.model.unit))
    let moves = heardMoves(first, best)
    let facts = TurnFacts(sentences, firstPitchSentence: firstPitch(moves, best).map { $0 + 1 })
    return Hearing(
      text: line.text,
      stance: Stance.allCases[winner],
      confidence: confidence,
      unsure: confidence < Int(data.model.surety) || confidence - second < Int(data.model.margin),
      moves: moves,
      evidence: stanceEvidence(winner, logits, first, best),
      topics: topics,
      signals: heardSignals(),
      facts: facts,
      unclear: facts.words > 0 && moves.isEmpty && topics.isEmpty && !isSpeech
    )
  }

  private static var stances: Int { Stance.allCases.count }

  /// For each move the sentence that speaks most for it; nil when nothing was said.
  private var bestSentences: [Int?] {
    Move.allCases.indices.map { move in
      parts.indices.max { parts[$0].score.logits[Self.stances + move] < parts[$1].score.logits[Self.stances + move] }
    }
  }

  /// Thousandths of a logit for each stance, before the second look.
  private func pooledStances() -> [Int] {
    let shares = Pooling.shares(words: parts.map { $0.read.sentence.tokens.count })
    return Stance.allCases.indices.map { stance in
      let sum = zip(parts, shares).reduce(0) { $0 + $1.0.score.logits[stance] * $1.1 }
      return sum / 1000 + Int(data.model.biases[stance])
    }
  }

  /// The first sentence in which the product comes up; nil when it does not.
  private func firstPitch(_ moves: [HeardMove], _ best: [Int?]) -> Int? {
    guard moves.contains(where: { $0.move == .pitchProduct }) else { return nil }
    let place = Move.allCases.firstIndex(of: .pitchProduct) ?? 0
    let head = Self.stances + place
    return parts.firstIndex { $0.score.logits[head] + Int(data.model.biases[head]) > Int(data.model.pitchThreshold) }
      ?? best[place]
  }

  private func heardMoves(_ first: SecondLook.First, _ best: [Int?]) -> [HeardMove] {
    var heard: [(move: HeardMove, start: Int)] = []
    let logits = data.model.secondLook.moveLogits(first)
    // A goodbye that looked like an introduction.
    var misread: Evidence?
    for (place, move) in Move.allCases.enumerated() {
      let threshold = Int(data.model.thresholds[place])
      guard let best = best[place], logits[place] > threshold || move == .closeOut else { continue }
      if move == .introduce, let farewell = bareFarewell(best) {
        misread = farewell
        continue
      }
      if move == .closeOut, logits[place] <= threshold {
        guard let farewell = misread else { continue }
        heard.append((HeardMove(move: move, confidence: 900, evidence: [farewell]), farewell.start))
        continue
      }
      let head = Self.stances + place
      let side = Explanation.Side(head: head, factor: 1000)
      let explained = Explanation(parts[best], data.model, [side]).spans(limit: 2)
      let evidence = quotes(explained.map { (best, $0) }, head)
      let confidence = Confidence.ofMove(logit: logits[place], threshold: threshold, unit: 693)
      let start = evidence.first?.start ?? parts[best].read.sentence.range.lowerBound
      heard.append((HeardMove(move: move, confidence: confidence, evidence: evidence), start))
    }
    // Moves that begin at the same word keep the order of the label guide: the sort is stable.
    return heard.sorted { $0.start < $1.start }.map { $0.move }
  }

  /// The words of a goodbye beside a bare name: "Goodbye, Karin" gives nobody's own name, however much it looks like it.
  ///
  /// - Returns: nil when the sentence says no goodbye, or says who is calling in so many words.
  private func bareFarewell(_ sentence: Int) -> Evidence? {
    let part = parts[sentence]
    func findings(for move: Move) -> [CueFinding] {
      let head = Self.stances + (Move.allCases.firstIndex(of: move) ?? 0)
      return part.findings.filter { $0.sign == .plain && data.reader.speaks(cue: $0.cue, for: head) }
    }
    // Two capitals in a row look like a full name, also when the first is the goodbye itself.
    guard let goodbye = findings(for: .closeOut).first,
      findings(for: .introduce).allSatisfy({ $0.tokens.overlaps(goodbye.tokens) })
    else { return nil }
    return quote(goodbye.tokens, of: part, cue: data.reader.cues[goodbye.cue].says)
  }

  /// The words that speak for the winner against the others, strongest first, at most three.
  private func stanceEvidence(_ winner: Int, _ logits: [Int], _ first: SecondLook.First, _ best: [Int?]) -> [Evidence] {
    let shares = Stance.allCases.indices.map { stance in
      Confidence.share(of: logits[stance], among: logits, unit: Int(data.model.unit))
    }
    let others = shares.indices.filter { $0 != winner }.reduce(0) { $0 + shares[$1] }
    var factors = [Int](repeating: 0, count: Model.heads)
    for stance in shares.indices {
      let against = others > 0 ? 1000 * shares[stance] / others : 333
      let weight = stance == winner ? 1000 : -against
      for (head, slope) in data.model.secondLook.slopes(of: stance, first).enumerated() {
        factors[head] += slope * weight / 1000
      }
    }
    let pooled = Pooling.shares(words: parts.map { $0.read.sentence.tokens.count })
    var found: [(sentence: Int, span: Explanation.Span)] = []
    for index in parts.indices {
      var sides = (0..<Self.stances).map { Explanation.Side(head: $0, factor: factors[$0] * pooled[index] / 1000) }
      // A move counts through the one sentence that speaks most for it.
      for move in best.indices where best[move] == index && abs(factors[Self.stances + move]) >= 50 {
        sides.append(Explanation.Side(head: Self.stances + move, factor: factors[Self.stances + move]))
      }
      for span in Explanation(parts[index], data.model, sides).spans(limit: 3) { found.append((index, span)) }
    }
    found.sort { $0.span.points > $1.span.points }
    let strongest = found.first?.span.points ?? 0
    let chosen = found.prefix(3).filter { $0.span.points * 4 >= strongest }
    return quotes(chosen.map { ($0.sentence, $0.span) }, winner)
  }

  /// - Parameter head: Only a cue that speaks for it may give a span its name; without one it is the wording that speaks.
  private func quotes(_ spans: [(sentence: Int, span: Explanation.Span)], _ head: Int) -> [Evidence] {
    spans.map { index, span in
      let part = parts[index]
      let named = part.findings.first {
        $0.sign == .plain && data.reader.speaks(cue: $0.cue, for: head) && $0.tokens.overlaps(span.tokens)
      }
      return quote(span.tokens, of: part, cue: named.map { data.reader.cues[$0.cue].says } ?? "the wording")
    }
    .sorted { $0.start < $1.start }
  }

  private func quote(_ tokens: Range<Int>, of part: Part, cue: String) -> Evidence {
    let all = part.read.tokens
    return line.evidence(
      all[tokens.lowerBound].range.lowerBound..<all[tokens.upperBound - 1].range.upperBound,
      cue: cue
    )
  }

  private func heardSignals() -> [HeardSignal] {
    guard parts.contains(where: { $0.findings.contains { data.reader.signals[$0.cue] != nil } }) else { return [] }
    return Signal.allCases.compactMap { signal in
      var quotes: [Evidence] = []
      for part in parts {
        for finding in part.findings where data.reader.signals[finding.cue] == signal && data.reader.holds(finding) {
          quotes.append(quote(finding.tokens, of: part, cue: data.reader.cues[finding.cue].says))
        }
      }
      return quotes.isEmpty ? nil : HeardSignal(signal: signal, evidence: Array(quotes.prefix(3)))
    }
  }

  /// Whether the line holds any of the small words that every English sentence is built with.
  private var isSpeech: Bool {
    parts.contains { $0.read.tokens.contains { $0.traits.contains(.stopWord) || $0.isNumber } }
  }
}

extension TurnFacts {
  init(_ sentences: [Sentence], firstPitchSentence: Int?) {
    var facts = TurnFacts(sentences: sentences.count, firstPitchSentence: firstPitchSentence)
    // The parts of a contraction are one word when it is spoken.
    var end = -1
    for sentence in sentences {
      if sentence.isQuestion { facts.questions += 1 }
      for token in sentence.tokens {
        if token.range.lowerBound != end || token.range.isEmpty { facts.words += 1 }
        end = token.range.upperBound
        if token.traits.contains(.firstPerson) { facts.firstPerson += 1 }
        if token.traits.contains(.jointPerson) { facts.jointPerson += 1 }
        if token.traits.contains(.secondPerson) { facts.secondPerson += 1 }
      }
    }
    facts.seconds = (facts.words * 60 + 149) / 150
    self = facts
  }
}
