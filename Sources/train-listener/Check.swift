internal import ArgumentParser
internal import Foundation
internal import ListenerTraining

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fail unless the model in the repository is what the corpus in it gives, to the byte."
  )

  @OptionGroup var material: Material

  func run() async throws {
    let recipe = Recipe()
    let loaded = try material.load(recipe)
    let trained = await TrainedListener(loaded.corpus, loaded.set, recipe, sources: loaded.sources)
    let stale = [(material.modelFile, trained.model), (material.manifestFile, trained.manifest)].filter { path, text in
      FileManager.default.contents(atPath: path) != Data(text.utf8)
    }
    guard stale.isEmpty else {
      report("Not what the corpus gives: \(stale.map(\.0).joined(separator: ", ")).")
      report("Run: swift run -c release train-listener train")
      throw ExitCode(1)
    }
    print("The model is what the corpus gives.")
  }
}
