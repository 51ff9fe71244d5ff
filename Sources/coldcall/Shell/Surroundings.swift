internal import Foundation
internal import Terminal

/// Where the program runs: environment, folders, streams; read once, passed down.
struct Surroundings {
  let environment: [String: String]
  let options: SharedOptions
  let output: TerminalWriter
  let messages: TerminalWriter
  let columns: Int
  let isInteractive: Bool

  init(_ options: SharedOptions) {
    self.options = options
    let environment = ProcessInfo.processInfo.environment
    self.environment = environment
    func writer(_ descriptor: Int32) -> TerminalWriter {
      let color = options.color.allowsColor(environment: environment, isTerminal: Platform.isTerminal(descriptor))
      return TerminalWriter(descriptor: descriptor, color: color)
    }
    output = writer(1)
    messages = writer(2)
    columns = TerminalSize(environment: environment, descriptor: 1).columns
    isInteractive = Platform.isTerminal(0) && Platform.isTerminal(1)
  }
}

extension Surroundings {
  /// Where sessions are kept.
  var journalURL: URL { folder("XDG_DATA_HOME", ".local/share").appending(path: "journal.sqlite") }

  /// Where typed lines are kept for the arrow keys.
  var historyPath: String { folder("XDG_STATE_HOME", ".local/state").appending(path: "history").path }

  /// Who the user is when they call as themself.
  var profileURL: URL { folder("XDG_CONFIG_HOME", ".config").appending(path: "profile.json") }

  /// Scenarios the user has added for all projects.
  var userScenarios: String { folder("XDG_DATA_HOME", ".local/share").appending(path: "scenarios").path }

  /// One override for everything; else the XDG folder; an empty or relative value counts as unset.
  private func folder(_ variable: String, _ fallback: String) -> URL {
    if let override = options.dataDir ?? environment["COLDCALL_HOME"], !override.isEmpty {
      return URL(fileURLWithPath: override)
    }
    if let base = environment[variable], base.hasPrefix("/") {
      return URL(fileURLWithPath: base).appending(path: "coldcall")
    }
    let home = environment["HOME"].map { URL(fileURLWithPath: $0) } ?? FileManager.default.homeDirectoryForCurrentUser
    return home.appending(path: fallback).appending(path: "coldcall")
  }
}
