internal import ScenarioFormat

/// What an author can type beside speech while playing a scenario.
enum PlayCommand: String, CaseIterable {
  case help, why, `goto`, undo, mood, reload, quit
  case saveTest = "save-test"

  /// How it is typed.
  var word: String { ":\(rawValue)" }

  var summary: String {
    switch self {
    case .help: "this list"
    case .why: "how your last line was heard, and what nearly answered"
    case .goto: ":goto STATE trust=5 fact not-fact: put the call there"
    case .undo: "take your last line back"
    case .mood: "where the call stands: meters, facts, state"
    case .reload: "read the file again now (it is also read when it changes)"
    case .saveTest: ":save-test NAME keeps this call as a test in the file"
    case .quit: "stop playing (so does Ctrl-D)"
    }
  }

  /// - Returns: nil when the line is speech.
  static func parse(_ line: String) -> (command: PlayCommand?, word: String, argument: String)? {
    let line = line.drop { $0 == " " }
    guard line.hasPrefix(":"), line.dropFirst().first?.isLetter != false else { return nil }
    let word = String(line.dropFirst().prefix { $0 != " " }).lowercased()
    let argument = String(line.dropFirst(word.count + 1).drop { $0 == " " })
    if word.isEmpty { return (.help, word, argument) }
    if ["q", "exit", "bye", "hangup"].contains(word) { return (.quit, word, argument) }
    return (PlayCommand(rawValue: word), word, argument)
  }
}
