internal import ScenarioFormat

/// What can be typed in a call beside speech: a word after a colon.
enum CallCommand: String, CaseIterable {
  case help, why, mood, brief, hint, `repeat`, rewind, hangup

  /// How it is typed.
  var word: String { ":\(rawValue)" }

  /// Coaching: gone in an exam.
  var isCoaching: Bool { [.why, .mood, .hint, .rewind].contains(self) }

  var summary: String {
    switch self {
    case .help: "this list"
    case .why: "how your last line was heard, and what it changed"
    case .mood: "where trust, patience and interest stand"
    case .brief: "the briefing again"
    case .hint: "one piece of advice for this point of the call"
    case .repeat: "what was said last"
    case .rewind: "take your last line back (:rewind 2 takes back two)"
    case .hangup: "put the phone down (so does Ctrl-D)"
    }
  }

  enum Parsed {
    case command(CallCommand, argument: String?)
    case unknown(String, near: [String])
  }

  /// - Returns: nil when the line is speech.
  static func parse(_ line: String) -> Parsed? {
    let line = line.drop { $0 == " " }
    guard line.hasPrefix(":") else { return nil }
    let words = line.dropFirst().split(separator: " ").map(String.init)
    // ":-)" is said, or meant to be; a command is a word.
    guard words.first?.first?.isLetter != false else { return nil }
    guard let name = words.first else { return .command(.help, argument: nil) }
    if ["q", "quit", "exit", "bye"].contains(name.lowercased()) { return .command(.hangup, argument: nil) }
    if let command = CallCommand(rawValue: name.lowercased()) {
      return .command(command, argument: words.dropFirst().first)
    }
    return .unknown(
      ":\(name)",
      near: NearMiss.all(of: name.lowercased(), among: allCases.map(\.rawValue)).map { ":\($0)" }
    )
  }
}
