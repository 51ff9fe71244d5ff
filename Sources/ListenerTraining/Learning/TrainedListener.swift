internal import Foundation
internal import Listening

/// The two files that training gives: the model, and what it was made of.
package struct TrainedListener: Sendable {
  /// `model.txt`.
  package let model: String
  /// `model.json`.
  package let manifest: String

  /// - Parameters:
  ///   - held: What models say of authors they never learned from, which sets the thresholds.
  ///   - sources: What else the model depends on: the cue file and the situation file, by name.
  package init(_ corpus: Corpus, _ set: TrainingSet, _ recipe: Recipe, held: HeldOut, sources: [String: String]) {
    let all = Array(set.turns.indices)
    let objective = recipe.objective(set, all)
    let weights = recipe.pruned(recipe.minimize(objective), objective)
    let authors = HeldOut.authors(set)
    let decisions = Decisions(held.logits, set.turns, among: all)
    let model = ModelWriter(set, weights).model(decisions)
    let plain = all.filter { !corpus.authors[set.turns[$0].author].isLesson }
    let figures = Figures(Answers(held, set, parts: authors).answers, set.turns, among: plain)
    self.model = ModelFile.text(of: model)
    manifest =
      Manifest(
        corpus: corpus.digest,
        sources: sources.mapValues(Fingerprint.of),
        lines: corpus.count,
        authors: corpus.authors.map(\.id),
        rows: model.keys.count,
        heldOut: Manifest.HeldOut(
          stanceAccuracy: Self.rounded(figures.accuracy),
          stanceF1: Self.rounded(figures.stanceF1),
          movesMacroF1: Self.rounded(figures.movesMacroF1),
          movesMicroF1: Self.rounded(figures.movesMicroF1)
        )
      ).text
  }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

/// What a model was made of, and how well it did on authors it never saw.
private struct Manifest: Encodable {
  struct HeldOut: Encodable {
    var stanceAccuracy: Double
    var stanceF1: Double
    var movesMacroF1: Double
    var movesMicroF1: Double
  }

  var corpus: String
  var sources: [String: String]
  var lines: Int
  var authors: [String]
  var rows: Int
  var heldOut: HeldOut

  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    let data = (try? encoder.encode(self)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
