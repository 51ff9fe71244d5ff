internal import Listening

/// Everything there is to say about how well the listener learns from the corpus.
package struct Evaluation: Sendable {
  package let corpus: Corpus
  package let set: TrainingSet
  package let answers: [Answers.Answer]
  /// On everything but lessons.
  package let figures: Figures
  /// On lessons alone.
  package let lessons: Figures
  /// By author, in the order of the corpus.
  package let byAuthor: [Figures]
  package let byKind: [CorpusLine.Kind: Figures]
  /// With lines of every author in training: what other authors cost is the difference.
  package let mixed: Figures
  package let pairs: MinimalPairs
  package let pairsRight: Double
  package let baseline: Double
  package let accuracyInterval: ClosedRange<Double>
  package let stanceF1Interval: ClosedRange<Double>
  package let movesF1Interval: ClosedRange<Double>

  /// - Parameter held: What models say of authors they never learned from.
  package init(
    _ corpus: Corpus,
    _ set: TrainingSet,
    _ recipe: Recipe,
    held: HeldOut,
    progress: (String) -> Void = { _ in }
  ) async {
    let authors = HeldOut.authors(set)
    let answers = Answers(held, set, parts: authors).answers
    let folds = HeldOut.mixed(corpus, set)
    let mixedHeld = await HeldOut(set, parts: folds, recipe) { progress("mixed fold \($0)") }
    let mixed = Answers(mixedHeld, set, parts: folds).answers
    let all = Array(set.turns.indices)
    let isLesson = { (place: Int) in corpus.authors[set.turns[place].author].isLesson }
    let plain = all.filter { !isLesson($0) }
    let lessons = all.filter(isLesson)
    self.corpus = corpus
    self.set = set
    self.answers = answers
    figures = Figures(answers, set.turns, among: plain)
    self.lessons = Figures(answers, set.turns, among: lessons)
    self.mixed = Figures(mixed, set.turns, among: plain)
    byAuthor = corpus.authors.indices.map { author in
      Figures(answers, set.turns, among: all.filter { set.turns[$0].author == author })
    }
    var byKind: [CorpusLine.Kind: Figures] = [:]
    for kind in CorpusLine.Kind.allCases {
      let places = all.filter { corpus.authors[set.turns[$0].author].lines[set.turns[$0].line].kind == kind }
      byKind[kind] = Figures(answers, set.turns, among: places)
    }
    self.byKind = byKind
    pairs = MinimalPairs(corpus, set)
    pairsRight = pairs.bothRight(answers, set.turns)
    baseline = WordCountBaseline(corpus, set).accuracy
    var bootstrap = Bootstrap()
    func interval(_ figure: (Figures) -> Double) -> ClosedRange<Double> {
      bootstrap.interval(of: plain.count) { draw in
        figure(Figures(answers, set.turns, among: draw.map { plain[$0] }))
      }
    }
    accuracyInterval = interval(\.accuracy)
    stanceF1Interval = interval(\.stanceF1)
    movesF1Interval = interval(\.movesMacroF1)
  }

  /// How many points of stance accuracy are lost on authors never learned from.
  package var gap: Double { mixed.accuracy - figures.accuracy }
}
