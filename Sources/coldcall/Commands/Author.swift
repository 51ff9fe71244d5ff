internal import ArgumentParser

/// `coldcall author`: for those who write scenarios.
struct Author: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write scenarios, and know that they are sound.",
    subcommands: [AuthorCheck.self]
  )
}
