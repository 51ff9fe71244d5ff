internal import ArgumentParser
internal import Foundation
internal import Reporting
internal import ScenarioFormat
internal import Terminal

/// `coldcall profile`: who you are when you call as yourself.
struct Profile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show or change who you are when you call as yourself.",
    discussion: """
      Scenarios that allow it put you in with your own name, company and story. Nothing leaves this machine.

      Examples:
        coldcall profile set --name "Ida Holm" --role founder --company Fjordpack
        coldcall profile set --story "We lend folding crates to shops, so that nobody buys boxes for one season."
        coldcall profile set --product crate --product "crate rental" --peer Nordkai
        coldcall profile
      """,
    subcommands: [Show.self, Set.self, Forget.self],
    defaultSubcommand: Show.self
  )

  /// `coldcall profile show`: who you are.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show your profile.")

    @Option(help: "text or json.")
    var format: OutputFormat = .text

    @OptionGroup var options: SharedOptions

    func run() throws {
      let surroundings = Surroundings(options)
      let file = ProfileFile(url: surroundings.profileURL)
      guard let story = try file.read() else {
        throw Failure(
          .notFound,
          "You have no profile yet.",
          fix: "`coldcall profile set --name \"Ida Holm\" --company Fjordpack --story \"…\"` makes one."
        )
      }
      switch format {
      case .json: try surroundings.output.write(ProfileText.json(story).document + "\n")
      case .text:
        let page = ProfileText.page(story, columns: surroundings.columns)
        try surroundings.output.write(page.rendered(color: surroundings.output.color))
      }
    }
  }

  /// `coldcall profile set`: writes what was given.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change your profile; what is not given stays as it is.",
      discussion: "--product and --peer can be given more than once; they replace the list."
    )

    @Option(help: "Your name, first and last.")
    var name: String?

    @Option(help: "What you are at your company.")
    var role: String?

    @Option(help: "Your company.")
    var company: String?

    @Option(help: "Your core story: what you do for others, in two or three sentences.")
    var story: String?

    @Option(help: ArgumentHelp("A word for what you sell, to stay off at first.", valueName: "word"))
    var product: [String] = []

    @Option(help: ArgumentHelp("A company you have helped and may name.", valueName: "company"))
    var peer: [String] = []

    @OptionGroup var options: SharedOptions

    func validate() throws {
      guard name != nil || role != nil || company != nil || story != nil || !product.isEmpty || !peer.isEmpty else {
        throw ValidationError("Say what to change: --name, --role, --company, --story, --product or --peer.")
      }
      for text in [name, role, company, story].compactMap({ $0 }) + product + peer where text.count > 500 {
        throw ValidationError("\(text.prefix(30)) … is longer than 500 characters.")
      }
    }

    func run() throws {
      let surroundings = Surroundings(options)
      let file = ProfileFile(url: surroundings.profileURL)
      var profile = try file.read() ?? OwnStory()
      func tidy(_ text: String) -> String {
        text.sanitized().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      if let name { profile.name = tidy(name) }
      if let role { profile.role = tidy(role) }
      if let company { profile.company = tidy(company) }
      if let story { profile.story = tidy(story) }
      if !product.isEmpty { profile.products = product.map(tidy).filter { !$0.isEmpty } }
      if !peer.isEmpty { profile.peers = peer.map(tidy).filter { !$0.isEmpty } }
      try file.write(profile)
      let page = ProfileText.page(profile, columns: surroundings.columns)
      try surroundings.output.write(page.rendered(color: surroundings.output.color))
      if !profile.missing.isEmpty {
        try surroundings.messages.writeLine(
          "Still missing before you can call as yourself: \(profile.missing.joined(separator: ", "))."
        )
      }
    }
  }

  /// `coldcall profile forget`: deletes it.
  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Delete your profile.")

    @OptionGroup var options: SharedOptions

    func run() throws {
      let surroundings = Surroundings(options)
      let wasThere = try ProfileFile(url: surroundings.profileURL).forget()
      try surroundings.output.write(wasThere ? "Your profile is deleted.\n" : "There is no profile.\n")
    }
  }
}
