internal import ArgumentParser
internal import Foundation
internal import ListenerTraining

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fail unless the model is what the corpus gives, to the byte, and its figures stand above their floors."
  )

  @OptionGroup var material: Material

  func run() async throws {
    let recipe = Recipe()
    let loaded = try material.load(recipe)
    let held = await loaded.held(recipe)
    let trained = loaded.trained(recipe, held)
    let stale = [(material.modelFile, trained.model), (material.manifestFile, trained.manifest)].filter { path, text in
      FileManager.default.contents(atPath: path) != Data(text.utf8)
    }
    guard stale.isEmpty else {
      report("Not what the corpus gives: \(stale.map(\.0).joined(separator: ", ")).")
      report("Run: swift run -c release train-listener train")
      throw ExitCode(1)
    }
    print("The model is what the corpus gives.")
    let evaluation = await Evaluation(loaded.corpus, loaded.set, recipe, held: held, progress: report)
    for line in EvaluationText(evaluation).lines { print(line) }
    let missed = Floors.shipped.missed(by: evaluation)
    for line in missed { report(line) }
    if !missed.isEmpty { throw ExitCode(1) }
  }
}
