internal import ArgumentParser
internal import LineEditor
internal import ScenarioFormat
internal import Terminal

/// `coldcall author play`: practise a scenario while writing it.
struct AuthorPlay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Play a scenario while you edit it: the call goes on in the changed file.",
    discussion: """
      After each line it says what was heard, which line of the file answered, and what nearly did. When the file is
      saved, what you typed is tried again in the new version; the call goes on where it was, or stops at the first
      turn that goes another way. A file with errors is shown, and the old one goes on. Nothing is kept in the journal.

      Examples:
        coldcall author play Scenarios/mine.yaml
        coldcall author play Scenarios/mine.yaml < calls.txt
      """
  )

  @Argument(help: "A scenario file.")
  var path: String

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    let target = try ScenarioTarget(path)
    let (scenario, _) = try target.scenario()
    var editing = EditingOptions()
    editing.color = surroundings.output.color
    let reader = LineReaders.make(
      environment: surroundings.environment,
      history: LineHistory(path: nil),
      options: editing
    )
    var playing = Playing(
      target: target,
      surroundings: surroundings,
      reader: reader,
      game: PlayedScenario(scenario, listener: try Shipped.listener())
    )
    if let signal = try playing.run() { Platform.endProcess(bySignal: signal) }
  }
}
