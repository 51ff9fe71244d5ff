package import Listening

/// The exercise, whole: people, briefing, states with the shared ones among them, endings, tests.
package struct Scenario: Sendable, Hashable {
  package enum Level: String, Codable, CaseIterable, Sendable, Hashable {
    case easy, medium, hard
  }

  /// How a call ends with somebody who will not buy today, whatever is said: the people one meets in a block of calls.
  package enum Passing: String, Codable, CaseIterable, Sendable, Hashable {
    case hangsUp = "hangs-up"
    case notInterested = "not-interested"
    case busy
    case wantsEmail = "wants-email"
    case wrongPerson = "wrong-person"
  }

  /// Its file name without the ending.
  package var name: String
  package var title: String
  package var level: Level
  /// nil for the cast: people who can be won.
  package var passing: Passing?
  package var briefing: Briefing
  /// In the order of the file; the first one is the prospect.
  package var people: [(name: String, persona: Persona)]
  package var facts: [Placed<String>]
  package var vocabulary: Vocabulary
  package var topics: [Topic]
  /// Moves it listens for beside the sixteen.
  package var moves: [WrittenMove]
  package var opening: Placed<String>
  package var states: [String: State]
  package var stateOrder: [String]
  /// Tried in every state after its own: the scenario's, then those of its fragments.
  package var anytime: [Reaction]
  package var endings: [String: Ending]
  package var weights: [Placed<String>: Placed<Int>]
  package var properties: [Property]
  package var tests: [InlineTest]
  /// Every file it is made of, by name.
  package var sources: [String: String]
  /// Names this version of the scenario: the same digest is the same call.
  package var digest: String

  package static func == (one: Scenario, two: Scenario) -> Bool { one.digest == two.digest && one.name == two.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

extension Scenario {
  package var prospect: Persona? { people.first?.persona }
  package func persona(_ name: String) -> Persona? { people.first { $0.name == name }?.persona }

  /// Who speaks in a state: the one it names; in a shared state, whoever was speaking.
  package func speaker(in state: State, now: String) -> String {
    if let who = state.who?.value { return who }
    return state.fragment == nil ? people.first?.name ?? now : now
  }
}
