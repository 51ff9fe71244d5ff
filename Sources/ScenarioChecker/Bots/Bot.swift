internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// A machine that plays a call without meaning anything by it; none of them may get anywhere.
enum Bot: String, CaseIterable {
  case parrot, stuffer, flatterer, mute, rude, reciter, monotone

  /// As messages call it.
  var name: String {
    switch self {
    case .parrot: "A parrot that repeats her words"
    case .stuffer: "A machine that strings keywords of the briefing together"
    case .flatterer: "A flatterer"
    case .mute: "Somebody who says nothing"
    case .rude: "Somebody who is rude"
    case .reciter: "A machine that reads the scoring criteria aloud"
    case .monotone: "Somebody who says one and the same line again and again"
    }
  }

  /// The most it may score, of 100.
  ///
  /// Those that say nothing of their own get little. A compliment and a good line said eight times do hold something, and what they hold is
  /// scored; more than that they do not get.
  var ceiling: Int {
    switch self {
    case .parrot, .stuffer, .mute, .rude, .reciter: 50
    case .flatterer, .monotone: 75
    }
  }

  /// How many different callers of the kind there are.
  func variants(_ scenario: Scenario) -> Int {
    switch self {
    case .mute, .reciter: 1
    case .parrot: 3
    case .stuffer, .flatterer, .rude: 3
    case .monotone: Self.monotones(scenario).count
    }
  }

  /// What it says next.
  ///
  /// - Parameters:
  ///   - last: What she said last.
  ///   - turn: From 0.
  ///   - variant: Which of its kind; the same one always says the same.
  func line(_ scenario: Scenario, after last: String, turn: Int, variant: Int, rubric: [String]) -> String {
    switch self {
    case .parrot: last
    case .mute: ""
    case .flatterer: Self.pick(Self.flattery, turn, variant)
    case .rude: Self.pick(Self.rudeness, turn, variant)
    case .reciter: rubric.isEmpty ? "" : "I " + Self.pick(rubric, turn, variant) + "."
    case .stuffer: Self.keywords(scenario, turn, variant)
    case .monotone: Self.pick(Self.monotones(scenario), 0, variant)
    }
  }

  private static func pick(_ lines: [String], _ turn: Int, _ variant: Int) -> String {
    lines[(turn &* 7 &+ variant &* 3) % lines.count]
  }

  private static func keywords(_ scenario: Scenario, _ turn: Int, _ variant: Int) -> String {
    let words = (scenario.briefing.known.flatMap(\.words) + scenario.topics.flatMap { $0.words.prefix(3) })
      .map { $0.replacing("*", with: "") }
    guard !words.isEmpty else { return Self.pick(Self.buzzwords, turn, variant) }
    let own = (0..<4).map { words[(turn &* 5 &+ variant &* 11 &+ $0 &* 3) % words.count] }
    let buzz = (0..<3).map { Self.pick(Self.buzzwords, turn &+ $0, variant) }
    return (own + buzz).joined(separator: ", ") + "."
  }

  /// Lines that do much at once, and are said to everything: an opener, a question and an ask.
  private static func monotones(_ scenario: Scenario) -> [String] {
    let you = scenario.briefing.you
    let fact = withinSentence(scenario.briefing.known.first?.fact ?? scenario.briefing.purpose)
    return [
      "\(you.name) from \(you.company). I'm calling because \(fact).",
      "I'm calling about \(fact). How do you deal with that today, and shall we meet on Thursday?",
      "Fair enough. How do you deal with that today?",
      "Shall we take twenty minutes on Thursday and compare notes?",
      "I understand.",
    ]
  }

  /// A sentence as part of another: "Their gates beep" is "their gates beep", and "Karin" stays "Karin".
  private static func withinSentence(_ text: String) -> String {
    let first = text.prefix { $0 != " " }
    let small: Set<String> = [
      "A", "An", "Her", "His", "In", "Its", "On", "She", "He", "The", "Their", "There", "They", "This",
    ]
    return small.contains(String(first)) ? first.lowercased() + text.dropFirst(first.count) : text
  }

  private static let buzzwords = [
    "reason for my call", "compare notes", "twenty minutes", "purpose", "peer", "how do you", "Thursday", "fair enough",
    "I understand", "meeting", "question", "who decides", "what would change for you",
  ]

  private static let flattery = [
    "What a wonderful company you have built.", "I have always admired what you do.",
    "You are known everywhere as the best in your trade.", "It is an honour to speak to somebody like you.",
    "Everybody says you are the one to talk to.", "I love your website, and your last interview was brilliant.",
    "Your success speaks for itself.", "I could listen to you all day.",
  ]

  private static let rudeness = [
    "You clearly have no idea what you are doing.", "Don't waste my time.", "Are you stupid, or just slow?",
    "Get me somebody who matters.", "That is the dumbest answer I have heard today.",
    "Your company is a joke and everybody knows it.", "Just say yes and we can both go home.",
    "I don't care what you think.",
  ]
}
