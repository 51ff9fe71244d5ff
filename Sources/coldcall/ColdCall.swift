internal import ArgumentParser
internal import Terminal

/// The program: parses the command line, runs a command, and maps what it says to an exit code.
@main
struct ColdCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coldcall",
    abstract: "Practise cold calls against scripted prospects who react like busy people.",
    discussion: """
      Examples:
        coldcall practice freight-cfo            make a call
        coldcall practice --resume               go on with a call that was cut off
        coldcall hear "I'm calling because ..."  how a line comes across, and why
        coldcall review list                     your calls and their scores
        coldcall author check my-scenario.yaml   what is wrong with a scenario, and where

      Exit codes: 0 fine, 1 the answer is no, 64 usage, 65 bad data, 66 not found, 70 internal, 73 cannot create,
      74 input or output, 75 busy, 78 bad configuration.
      """,
    version: "0.1.0",
    subcommands: [Practice.self, Hear.self, Profile.self, Author.self, Review.self]
  )

  @OptionGroup var options: SharedOptions

  func run() throws {
    try Overview.show(Surroundings(options))
  }

  static func main() {
    Platform.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      failure.report()
      exit(withError: ExitCode(failure.code.rawValue))
    } catch StreamError.closed {
      // The reader has had enough, as `head` has: that is no failure.
      exit(withError: ExitCode.success)
    } catch {
      exit(withError: error)
    }
  }
}
