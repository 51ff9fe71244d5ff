internal import ArgumentParser
internal import Foundation
internal import ListenerTraining

struct Train: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write the model that the corpus gives, and its manifest.")

  @OptionGroup var material: Material

  func run() async throws {
    let recipe = Recipe()
    let loaded = try material.load(recipe)
    report("\(loaded.corpus.count) lines by \(loaded.corpus.authors.count) authors, \(loaded.set.keys.count) features")
    let trained = loaded.trained(recipe, await loaded.held(recipe))
    try trained.model.write(toFile: material.modelFile, atomically: true, encoding: .utf8)
    try trained.manifest.write(toFile: material.manifestFile, atomically: true, encoding: .utf8)
    print(trained.manifest, terminator: "")
  }
}
