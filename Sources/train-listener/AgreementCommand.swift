internal import ArgumentParser
internal import ListenerTraining

struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Say how far two people agreed on the labels."
  )

  @OptionGroup var material: Material

  func run() throws {
    let labels = try SecondLabels(file: material.secondLabelsFile, corpus: Corpus(folder: material.corpusFolder))
    for line in AgreementText(Agreement(labels)).lines { print(line) }
  }
}
