internal import ScenarioFormat

/// What can be typed in a call beside speech: a word after a colon.
enum CallCommand: String, CaseIterable {
  case help, why, mood, hint, rewind, compare, brief, criteria, notes, `repeat`, hangup

  /// How it is typed.
  var word: String { ":\(rawValue)" }

  /// Coaching: gone in an exam.
  var isCoaching: Bool { [.why, .mood, .hint, .rewind, .compare].contains(self) }

  var summary: String {
    switch self {
    case .help: "this list"
    case .why: "how your last line was heard, and what it changed"
    case .mood: "where trust, patience and interest stand, and the clock"
    case .hint: "one piece of advice for this point of the call"
    case .rewind: "take your last line back, to say it better (:rewind 2 takes back two)"
    case .compare: "what you took back beside what you said instead"
    case .brief: "the briefing again"
    case .criteria: "what the call is scored on"
    case .notes: "your notes; :notes she hates slides writes one down"
    case .repeat: "what was said last"
    case .hangup: "put the phone down (so does Ctrl-D)"
    }
  }

  enum Parsed {
    /// - Parameter argument: All that stands after the word; nil when nothing does.
    case command(CallCommand, argument: String?)
    case unknown(String, near: [String])
  }

  /// - Returns: nil when the line is speech.
  static func parse(_ line: String) -> Parsed? {
    let line = line.drop { $0 == " " }
    guard line.hasPrefix(":") else { return nil }
    let words = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
    // ":-)" is said, or meant to be; a command is a word.
    guard words.first?.first?.isLetter != false else { return nil }
    guard let name = words.first else { return .command(.help, argument: nil) }
    if ["q", "quit", "exit", "bye"].contains(name.lowercased()) { return .command(.hangup, argument: nil) }
    let command = name.lowercased() == "note" ? .notes : CallCommand(rawValue: name.lowercased())
    if let command {
      let rest = words.dropFirst().first?.split(separator: " ").joined(separator: " ")
      return .command(command, argument: rest)
    }
    return .unknown(
      ":\(name)",
      near: NearMiss.all(of: name.lowercased(), among: allCases.map(\.rawValue)).map { ":\($0)" }
    )
  }
}
