internal import ArgumentParser
internal import Foundation
internal import ListenerTraining
internal import Listening

/// What every command reads: the corpus, and the files that say what a feature is.
struct Material: ParsableArguments {
  @Option(help: "The folder of the package.")
  var package = "."

  var modelFile: String { package + "/Sources/Listening/Model/model.txt" }
  var manifestFile: String { package + "/Sources/Listening/Model/model.json" }
  var corpusFolder: String { package + "/Sources/ListenerTraining/Corpus" }
  var secondLabelsFile: String { corpusFolder + "/second/labels.jsonl" }

  struct Loaded {
    var corpus: Corpus
    var set: TrainingSet
    var sources: [String: String]

    /// Every author's lines as heard by a model that never saw them; most of the time of every command goes here.
    func held(_ recipe: Recipe) async -> HeldOut {
      await HeldOut(set, parts: HeldOut.authors(set), recipe) { report("without \(corpus.authors[$0].id)") }
    }

    func trained(_ recipe: Recipe, _ held: HeldOut) -> TrainedListener {
      TrainedListener(corpus, set, recipe, held: held, sources: sources)
    }
  }

  func load(_ recipe: Recipe) throws -> Loaded {
    let cues = try text("Cues/cues.txt")
    let situations = try text("Situation/situations.txt")
    let corpus = try Corpus(folder: corpusFolder)
    let listener = try Listener(cueFile: cues, situationFile: situations)
    return Loaded(
      corpus: corpus,
      set: TrainingSet(corpus, listener, fewest: recipe.fewestLines),
      sources: ["cues.txt": cues, "situations.txt": situations]
    )
  }

  private func text(_ name: String) throws -> String {
    let path = package + "/Sources/Listening/" + name
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ValidationError("\(path) cannot be read. Run this in the package's folder, or give --package.")
    }
    return String(decoding: data, as: UTF8.self)
  }
}

/// Progress goes to stderr: stdout is for what was asked.
func report(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
