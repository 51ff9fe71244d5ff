internal import Listening

/// The evaluation as a page of text, 80 columns wide.
package struct EvaluationText: Sendable {
  private let evaluation: Evaluation

  package init(_ evaluation: Evaluation) {
    self.evaluation = evaluation
  }

  package var lines: [String] {
    head + stances + [""] + moves + [""] + authors + [""] + kinds
  }

  private var head: [String] {
    let figures = evaluation.figures
    return [
      "\(evaluation.set.turns.count) lines by \(evaluation.corpus.authors.count) authors, \(evaluation.set.keys.count) features;"
        + " each author's lines judged by a model that never saw them",
      "",
      row("stance accuracy", figures.accuracy, interval(evaluation.accuracyInterval)),
      row("stance macro-F1", figures.stanceF1, interval(evaluation.stanceF1Interval)),
      row("moves macro-F1", figures.movesMacroF1, interval(evaluation.movesF1Interval)),
      row("moves micro-F1", figures.movesMicroF1, ""),
      row("minimal pairs both right", evaluation.pairsRight, "\(evaluation.pairs.pairs.count) pairs"),
      row("calibration error (ECE)", figures.calibrationError, ""),
      row("coverage when sure", figures.coverage, "accuracy \(Columns.thousandths(figures.sureAccuracy)) there"),
      row("gross flips above 0.8", figures.grossFlips, "peer against vendor or subordinate"),
      row("with lines by all authors", evaluation.mixed.accuracy, "gap \(Columns.thousandths(evaluation.gap))"),
      row("from the word count alone", evaluation.baseline, ""),
      row(
        "lessons, stance accuracy",
        evaluation.lessons.accuracy,
        "\(evaluation.lessons.turns) lines, not in the above"
      ),
      row("lessons, moves micro-F1", evaluation.lessons.movesMicroF1, ""),
      "",
    ]
  }

  private var stances: [String] {
    let names = Stance.allCases.map(\.rawValue)
    return ["stance         precision  recall     F1  lines   heard as " + names.map { Columns.pad($0, 12) }.joined()]
      + names.indices.map { index in
        let heard = evaluation.figures.confusion[index].map { Columns.pad(String($0), 12) }.joined()
        return tally(names[index], evaluation.figures.stances[index]) + "            " + heard
      }
  }

  private var moves: [String] {
    ["move           precision  recall     F1  lines"]
      + Move.allCases.enumerated().map { tally($1.rawValue, evaluation.figures.moves[$0]) }
  }

  private var authors: [String] {
    ["author          lines  stance  moves micro-F1"]
      + evaluation.corpus.authors.enumerated().map { part($1.id, evaluation.byAuthor[$0]) }
  }

  private var kinds: [String] {
    ["kind            lines  stance  moves micro-F1"]
      + CorpusLine.Kind.allCases.compactMap { kind in evaluation.byKind[kind].map { part(kind.rawValue, $0) } }
  }

  private func part(_ name: String, _ figures: Figures) -> String {
    Columns.pad(name, 15) + Columns.right(String(figures.turns), 6)
      + Columns.right(Columns.thousandths(figures.accuracy), 8)
      + Columns.right(Columns.thousandths(figures.movesMicroF1), 16)
  }

  private func tally(_ name: String, _ tally: Figures.Tally) -> String {
    Columns.pad(name, 15) + Columns.right(Columns.thousandths(tally.precision), 9)
      + Columns.right(Columns.thousandths(tally.recall), 8) + Columns.right(Columns.thousandths(tally.f1), 7)
      + Columns.right(String(tally.count), 7)
  }

  private func row(_ name: String, _ value: Double, _ note: String) -> String {
    Columns.pad(name, 28) + Columns.right(Columns.thousandths(value), 6) + (note.isEmpty ? "" : "   " + note)
  }

  private func interval(_ range: ClosedRange<Double>) -> String {
    "95 % between \(Columns.thousandths(range.lowerBound)) and \(Columns.thousandths(range.upperBound))"
  }
}
