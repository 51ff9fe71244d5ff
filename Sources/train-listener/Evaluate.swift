internal import ArgumentParser
internal import ListenerTraining

struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how well the listener hears authors it never learned from."
  )

  @OptionGroup var material: Material

  @Flag(help: "Fail when a figure is below its floor.")
  var floors = false

  @Flag(help: "List every line that is misheard, and how.")
  var errors = false

  func run() async throws {
    let recipe = Recipe()
    let loaded = try material.load(recipe)
    let evaluation = await Evaluation(loaded.corpus, loaded.set, recipe, progress: report)
    for line in EvaluationText(evaluation).lines { print(line) }
    if errors {
      print()
      for line in MisheardLines(evaluation).lines { print(line) }
    }
    guard floors else { return }
    let missed = Floors.shipped.missed(by: evaluation)
    for line in missed { report(line) }
    if !missed.isEmpty { throw ExitCode(1) }
  }
}
