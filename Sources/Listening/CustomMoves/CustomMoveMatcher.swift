/// Hears a scenario's own moves: a sentence does what the lines do that it has most in common with.
///
/// Likeness to the nearest example, or how much of the sentence occurs among all examples; with a threshold from leaving
/// each example out in turn, an author needs no numbers, and can see which line decided.
struct CustomMoveMatcher: Sendable {
  /// Some lines of an author, and what occurs in any of them.
  private struct Lines: Sendable {
    struct Line: Sendable {
      var shape: LineShape
      var text: String
    }

    var lines: [Line]
    var marks: Set<UInt64>

    init(_ lines: [Line]) {
      self.lines = lines
      marks = Set(lines.flatMap { $0.shape.marks.map(\.key) })
    }

    /// The line that is nearest, and how near the sentence is to all of them.
    func nearest(to shape: LineShape) -> (likeness: Int, text: String) {
      var best = (likeness: 0, text: "")
      for line in lines {
        let likeness = shape.likeness(to: line.shape)
        if likeness > best.likeness { best = (likeness, line.text) }
      }
      return (max(best.likeness, shape.coverage(by: marks) * 3 / 4), best.text)
    }
  }

  private let taught: [(name: String, examples: Lines, counters: Lines, threshold: Int)]
  private let classes: SemanticClasses

  init(_ moves: [CustomMove], _ ear: Ear, _ classes: SemanticClasses) {
    self.classes = classes
    func lines(_ texts: [String]) -> Lines {
      Lines(
        texts.flatMap { text in
          ear.smoothed(ear.sentences(of: text), keeping: []) { _ in false }
            .map { Lines.Line(shape: LineShape($0.tokens, classes), text: text) }
        }
      )
    }
    taught = moves.map { move in
      let examples = lines(move.examples)
      return (move.name, examples, lines(move.counterExamples), Self.threshold(examples))
    }
  }

  /// Somewhat less than what the usual example has in common with the others.
  private static func threshold(_ examples: Lines) -> Int {
    let fellows = examples.lines.indices.map { index in
      var others = examples.lines
      let line = others.remove(at: index)
      return Lines(others).nearest(to: line.shape).likeness
    }
    .sorted()
    let usual = fellows.isEmpty ? strictest : fellows[fellows.count / 2]
    return min(max(usual * 4 / 5, loosest), strictest)
  }

  private static let loosest = 330
  private static let strictest = 600

  /// - Parameter quote: Cuts evidence out of the line.
  func heard(in sentences: [Sentence], quote: (Range<Int>, String) -> Evidence) -> [HeardCustomMove] {
    guard !taught.isEmpty else { return [] }
    let shapes = sentences.map { LineShape($0.tokens, classes) }
    return taught.compactMap { name, examples, counters, threshold in
      var best: (likeness: Int, sentence: Int, example: String)?
      for (index, shape) in shapes.enumerated() {
        let nearest = examples.nearest(to: shape)
        guard nearest.likeness >= threshold, nearest.likeness > best?.likeness ?? 0,
          counters.nearest(to: shape).likeness < nearest.likeness
        else { continue }
        best = (nearest.likeness, index, nearest.text)
      }
      guard let best else { return nil }
      return HeardCustomMove(
        name: name,
        likeness: best.likeness,
        example: best.example,
        evidence: [quote(sentences[best.sentence].range, "like “\(best.example)”")]
      )
    }
  }
}

extension CustomMoveMatcher {
  /// Tries a move on its own lines.
  static func trial(of move: CustomMove, _ ear: Ear, _ classes: SemanticClasses) -> CustomMoveTrial {
    func hears(_ line: String, _ move: CustomMove) -> Bool {
      let sentences = ear.smoothed(ear.sentences(of: line), keeping: []) { _ in false }
      let matcher = CustomMoveMatcher([move], ear, classes)
      return !matcher.heard(in: sentences) { Evidence(start: 0, end: 0, text: "", cue: $1) }.isEmpty
    }
    var trial = CustomMoveTrial()
    trial.deafExamples = move.examples.filter { !hears($0, move) }
    trial.heardCounterExamples = move.counterExamples.filter { hears($0, move) }
    trial.lonelyExamples = move.examples.filter { example in
      var others = move
      others.examples.removeAll { $0 == example }
      return !hears(example, others)
    }
    return trial
  }
}
