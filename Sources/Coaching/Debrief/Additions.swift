internal import ScenarioFormat

/// Plain words that might be put into a line to pass a check, made of the briefing.
struct Additions {
  struct Lines {
    var before: [String] = []
    var after: [String] = []
    /// Whether they belong into the first turn, wherever the check failed.
    var isAtOpening = false
  }

  private let scenario: Scenario

  init(_ scenario: Scenario) { self.scenario = scenario }

  /// - Parameter check: As the rubric names it, without its criterion.
  func lines(for check: String) -> Lines {
    let you = scenario.briefing.you
    switch check {
    case "says-who":
      let name = you.company.isEmpty ? "\(you.name)." : "\(you.name) from \(you.company)."
      return Lines(before: [name], isAtOpening: true)
    case "says-why":
      return Lines(after: facts.map { "I'm calling because \($0)." }, isAtOpening: true)
    case "true-fact", "their-world":
      return Lines(
        after: facts.map { "I saw that \($0)." } + facts.map { "I'm calling because \($0)." },
        isAtOpening: true
      )
    case "takes-it-first":
      return Lines(before: ["Fair enough.", "I understand.", "That's fair, and I won't keep you."])
    case "asks-them": return Lines(after: ["How is that with you today?", "Who looks after that with you?"])
    case "asks":
      return Lines(after: [
        "Shall we take twenty minutes on Thursday?", "Would twenty minutes next week be worth it, or not?",
      ])
    case "easy-no": return Lines(after: ["If not, just say so.", "A no is fine too."])
    default: return Lines()
    }
  }

  /// What is known of the other side, said to them.
  private var facts: [String] { scenario.briefing.known.map { ToThem.said($0.fact) } }
}
