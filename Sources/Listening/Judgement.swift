/// Gathers what the sentences of one turn say, and turns it into a hearing.
struct Judgement {
  private let line: QuotedLine
  private let cues: [Cue]
  private var scored: [(words: Int, scores: SentenceScores)] = []
  private var fired: [(cue: Cue, range: Range<Int>, sentence: Int)] = []
  private var movePoints: [Move: Int] = [:]
  private var firstPitchSentence: Int?
  private var echoes: [Range<Int>] = []

  init(line: QuotedLine, cues: [Cue]) {
    self.line = line
    self.cues = cues
  }

  /// Points a move needs to count as heard, in hundredths.
  static let moveThreshold = 200

  mutating func add(_ sentence: Sentence, index: Int, _ scores: SentenceScores, _ firings: [CueFiring]) {
    scored.append((sentence.tokens.count, scores))
    for (move, points) in scores.moves { movePoints[move] = max(movePoints[move] ?? Int.min, points) }
    if firstPitchSentence == nil, scores.moves[.pitchProduct, default: 0] >= Self.moveThreshold {
      firstPitchSentence = index + 1
    }
    for firing in firings {
      let first = sentence.tokens[firing.tokens.lowerBound].range.lowerBound
      let last = sentence.tokens[firing.tokens.upperBound - 1].range.upperBound
      fired.append((cues[firing.cue], first..<last, index))
    }
  }

  mutating func addEcho(_ ranges: [Range<Int>]) { echoes = ranges }

  func hearing(sentences: [Sentence], topics: [HeardTopic]) -> Hearing {
    var sums = Pooling.pool(scored)
    // Fair words around a pitch are heard as its wrapping: they count for half.
    if pitches, let peer = sums[.peer], peer > 0 { sums[.peer] = peer / 2 }
    let stance = Stance.allCases.max { sums[$0, default: 0] < sums[$1, default: 0] } ?? .neutral
    let points = Stance.allCases.map { sums[$0, default: 0] }
    let confidence = Confidence.share(of: sums[stance, default: 0], among: points)
    let others = points.sorted(by: >)
    let moves = heardMoves()
    let facts = TurnFacts(sentences, firstPitchSentence: firstPitchSentence)
    return Hearing(
      text: line.text,
      stance: stance,
      confidence: confidence,
      unsure: confidence < 450 || others[0] - others[1] < 25,
      moves: moves,
      evidence: evidence { $0.stances[stance, default: 0] > 0 },
      topics: topics,
      signals: heardSignals(),
      facts: facts,
      unclear: facts.words > 0 && moves.isEmpty && topics.isEmpty && fired.isEmpty && !Self.isSpeech(sentences)
    )
  }

  private var pitches: Bool {
    [Move.pitchProduct, .boast, .pressure].contains { movePoints[$0, default: 0] >= Self.moveThreshold }
  }

  /// A remark on what was said, made while saying goodbye, belongs to the goodbye.
  private func isPartOfGoodbye(_ move: Move) -> Bool {
    func hears(_ move: Move) -> Bool { movePoints[move, default: 0] >= Self.moveThreshold }
    return move == .acknowledge && hears(.closeOut) && !hears(.defer)
  }

  private func heardMoves() -> [HeardMove] {
    movePoints.filter { $0.value >= Self.moveThreshold && !isPartOfGoodbye($0.key) }
      .map { move, points in
        var quotes = evidence { $0.moves[move, default: 0] > 0 }
        if move == .acknowledge, quotes.isEmpty {
          quotes = merged(echoes).map { line.evidence($0, cue: "takes up their words") }
        }
        return HeardMove(
          move: move,
          confidence: Confidence.ofMove(points: points, threshold: Self.moveThreshold),
          evidence: quotes
        )
      }
      .sorted { Self.place($0) < Self.place($1) }
  }

  /// Moves that begin at the same word keep the order of the label guide.
  private static func place(_ heard: HeardMove) -> (Int, Int) {
    (heard.evidence.map(\.start).min() ?? 0, Move.allCases.firstIndex(of: heard.move) ?? 0)
  }

  private func heardSignals() -> [HeardSignal] {
    Signal.allCases.compactMap { signal in
      let quotes = evidence { $0.signal == signal }
      return quotes.isEmpty ? nil : HeardSignal(signal: signal, evidence: quotes)
    }
  }

  /// The words of the cues that speak for it, strongest first, without overlaps, at most three, in their order.
  private func evidence(for speaks: (Cue) -> Bool) -> [Evidence] {
    var chosen: [(range: Range<Int>, says: String)] = []
    for firing in fired where speaks(firing.cue) && chosen.count < 3 {
      if !chosen.contains(where: { $0.range.overlaps(firing.range) }) { chosen.append((firing.range, firing.cue.says)) }
    }
    return chosen.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { line.evidence($0.range, cue: $0.says) }
  }

  private func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    guard let first = ranges.first, let last = ranges.last else { return [] }
    return [first.lowerBound..<last.upperBound]
  }

  /// Whether the line holds any of the small words that every English sentence is built with.
  private static func isSpeech(_ sentences: [Sentence]) -> Bool {
    sentences.contains { $0.tokens.contains { StopWords.contains($0.text) || $0.isNumber } }
  }
}

extension TurnFacts {
  init(_ sentences: [Sentence], firstPitchSentence: Int?) {
    let tokens = sentences.flatMap(\.tokens)
    // The parts of a contraction are one word when it is spoken.
    var words = 0
    var end = -1
    for token in tokens {
      if token.range.lowerBound != end || token.range.isEmpty { words += 1 }
      end = token.range.upperBound
    }
    func count(_ set: Set<String>) -> Int { tokens.count { set.contains($0.text) } }
    self.init(
      words: words,
      seconds: (words * 60 + 149) / 150,
      sentences: sentences.count,
      questions: sentences.count(where: \.isQuestion),
      firstPitchSentence: firstPitchSentence,
      firstPerson: count(["i", "me", "my", "mine", "myself"]),
      jointPerson: count(["we", "us", "our", "ours"]),
      secondPerson: count(["you", "your", "yours"])
    )
  }
}
