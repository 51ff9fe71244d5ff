internal import ArgumentParser
internal import ListenerTraining

struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how well the listener hears authors it never learned from."
  )

  @OptionGroup var material: Material

  @Flag(help: "List every line that is misheard, and how.")
  var errors = false

  func run() async throws {
    let recipe = Recipe()
    let loaded = try material.load(recipe)
    let held = await loaded.held(recipe)
    let evaluation = await Evaluation(loaded.corpus, loaded.set, recipe, held: held, progress: report)
    for line in EvaluationText(evaluation).lines { print(line) }
    if errors {
      print()
      for line in MisheardLines(evaluation).lines { print(line) }
    }
  }
}
