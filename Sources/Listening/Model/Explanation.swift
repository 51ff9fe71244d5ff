/// Shares what a sentence's features weigh among its words, and finds the runs of words that carry a judgement.
struct Explanation {
  /// Words that speak for the judgement, and how much, in thousandths of a logit.
  struct Span: Sendable, Hashable {
    var tokens: Range<Int>
    var points: Int
  }

  /// A head, and how much it counts for the judgement in thousandths; negative for what it won against.
  struct Side: Sendable {
    var head: Int
    var factor: Int
  }

  private let points: [Int]
  private let tokens: [Token]

  init(_ part: Judgement.Part, _ model: Model, _ sides: [Side]) {
    var points = [Int](repeating: 0, count: part.read.tokens.count)
    let scaled = sides.map { (head: $0.head, factor: Int(model.scales[$0.head]) * $0.factor) }
    model.weights.withUnsafeBufferPointer { weights in
      for feature in part.score.parts where !feature.tokens.isEmpty {
        var sum = 0
        for side in scaled { sum += Int(weights[feature.row * Model.heads + side.head]) * side.factor }
        let share = sum / 1000 / feature.tokens.count
        for token in feature.tokens { points[token] += share }
      }
    }
    self.points = points
    tokens = part.read.tokens
  }

  /// The runs of words with the highest sums, best first, none overlapping.
  ///
  /// Each word costs a little, so that a run ends where its words stop saying anything.
  func spans(limit: Int) -> [Span] {
    var left = points.map { $0 - Self.costOfAWord }
    var spans: [Span] = []
    while spans.count < limit, let best = Self.best(left), best.points >= Self.least {
      for token in best.tokens { left[token] = Self.taken }
      guard let run = trimmed(best.tokens) else { continue }
      spans.append(Span(tokens: run, points: points[run].reduce(0, +)))
    }
    return spans
  }

  /// Whole words as they were typed, without small words hanging over at the end; nil when nothing with matter is left.
  ///
  /// "The" alone may tip a sum, but nobody would call it a reason.
  private func trimmed(_ run: Range<Int>) -> Range<Int>? {
    var low = run.lowerBound
    var high = run.upperBound
    while low > 0, tokens[low].range.lowerBound == tokens[low - 1].range.upperBound { low -= 1 }
    while high < tokens.count, tokens[high].range.lowerBound == tokens[high - 1].range.upperBound { high += 1 }
    while high > low + 1, Self.hanging.contains(tokens[high - 1].hash) { high -= 1 }
    let hasMatter = (low..<high).contains { !tokens[$0].traits.contains(.stopWord) }
    return hasMatter || high - low > 2 ? low..<high : nil
  }

  /// Words that belong to what comes next.
  private static let hanging = Set(
    [
      "a", "an", "the", "of", "to", "in", "on", "at", "for", "with", "and", "or", "but", "your", "our", "my", "is",
      "are",
    ].map { Fingerprint.hash($0) }
  )
  private static let taken = -1_000_000

  private static let costOfAWord = 40
  private static let least = 60

  /// The run with the highest sum (Kadane's scan).
  private static func best(_ points: [Int]) -> Span? {
    var best: Span?
    var sum = 0
    var start = 0
    for (index, value) in points.enumerated() {
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += value
      if sum > 0, sum > best?.points ?? 0 { best = Span(tokens: start..<index + 1, points: sum) }
    }
    return best
  }
}
