import Listening
import ScenarioFormat
import TestSupport
import Testing

/// Small scenarios as their authors would write them.
enum Script {
  /// Endings that most scenarios can do with.
  static let endings = """

    endings:
      hangs-up: hung-up
      booked: next-step-agreed

    """

  /// Loads the usual head with `text` after it, and `endings` after that.
  ///
  /// `people` holds further lines under that key, each indented by two.
  static func scenario(
    _ text: String,
    people: String = "",
    files: [String: String] = [:],
    endings: String = Script.endings
  ) throws -> Scenario {
    let weber = "  weber: personas/weber\n"
    let head = TestScenario.head.replacing(weber, with: weber + people)
    let loaded = try #require(TestScenario.load(head + text + endings, files: files))
    return try #require(loaded.scenario, "\(loaded.diagnostics.map(\.message))")
  }
}

extension TurnClass {
  static func peer(_ moves: Move..., about topics: String...) -> TurnClass {
    TurnClass(stance: .peer, moves: moves, topics: topics)
  }

  static func vendor(_ moves: Move..., about topics: String...) -> TurnClass {
    TurnClass(stance: .vendor, moves: moves, topics: topics)
  }

  static func neutral(_ moves: Move..., about topics: String...) -> TurnClass {
    TurnClass(stance: .neutral, moves: moves, topics: topics)
  }
}

extension Hearing {
  /// A hearing made by hand, so that nothing depends on what the listener hears.
  static func made(
    _ stance: Stance,
    _ moves: Move...,
    topics: [String] = [],
    words: Int = 5,
    unsure: Bool = false,
    unclear: Bool = false
  ) -> Hearing {
    Hearing(
      text: "made by hand",
      stance: stance,
      confidence: 800,
      unsure: unsure,
      moves: moves.map { HeardMove(move: $0, confidence: 800, evidence: []) },
      evidence: [],
      topics: topics.map { HeardTopic(topic: $0, evidence: []) },
      signals: [],
      facts: TurnFacts(words: words),
      unclear: unclear
    )
  }
}
