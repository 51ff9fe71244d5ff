internal import ArgumentParser

/// `coldcall author`: for those who write scenarios.
struct Author: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write scenarios, and know that they are sound.",
    subcommands: [
      AuthorNew.self, AuthorCheck.self, AuthorTest.self, AuthorPlay.self, AuthorExplain.self, AuthorGraph.self,
      AuthorCoverage.self, AuthorStats.self, AuthorSchema.self,
    ]
  )
}
