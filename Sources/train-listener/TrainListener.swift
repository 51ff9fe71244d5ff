internal import ArgumentParser

@main
struct TrainListener: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-listener",
    abstract: "Learns from the corpus how callers' lines come across, and says how well.",
    discussion: "Run it in the package's folder, built for release: swift run -c release train-listener evaluate",
    subcommands: [Train.self, Check.self, Evaluate.self, AgreementCommand.self, Time.self]
  )
}
