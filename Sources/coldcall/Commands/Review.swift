internal import ArgumentParser

/// `coldcall review`: looks back at calls.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look back at your calls and their scores.",
    subcommands: [ReviewList.self, ReviewShow.self, ReviewReplay.self],
    defaultSubcommand: ReviewList.self
  )
}
