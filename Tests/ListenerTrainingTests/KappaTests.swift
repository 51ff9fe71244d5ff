import ListenerTraining
import Listening
import Testing

@Suite struct KappaTests {
  @Test func agreementBeyondChance() {
    // Cohen's textbook table: 20 and 15 alike of 50, 5 and 10 not; kappa is 0.4.
    let pairs =
      Array(repeating: (first: 0, second: 0), count: 20) + Array(repeating: (first: 0, second: 1), count: 5)
      + Array(repeating: (first: 1, second: 0), count: 10) + Array(repeating: (first: 1, second: 1), count: 15)
    #expect(abs(Kappa(pairs, labels: 2).value - 0.4) < 1e-9)
    #expect(Kappa([(0, 0), (1, 1)], labels: 2).value == 1)
    #expect(Kappa([], labels: 2).value == 0)
  }

  @Test func peopleAgreeOnTheCorpus() throws {
    let corpus = try Corpus(folder: CorpusTests.folder)
    let labels = try SecondLabels(file: CorpusTests.folder + "/second/labels.jsonl", corpus: corpus)
    let agreement = Agreement(labels)
    #expect(agreement.lines >= 600)
    #expect(agreement.stance.value >= 0.75)
    #expect(agreement.meanOfMoves >= 0.65)
  }
}
