internal import ArgumentParser
internal import Terminal

/// Options that every command takes.
struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Use colour: auto, always or never.", valueName: "when"))
  var color: ColorChoice = .auto

  @Option(help: ArgumentHelp("Keep journal, history and profile in this folder.", valueName: "dir"))
  var dataDir: String?

  @Option(help: ArgumentHelp("Look for scenarios in this folder first.", valueName: "dir"))
  var scenarios: String?
}

extension ColorChoice: ExpressibleByArgument {}

/// How a result is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
