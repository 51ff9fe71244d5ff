package import Listening

extension Listener {
  /// The same listener, made ready for the words, topics and moves of a scenario.
  package func knowing(_ scenario: Scenario) -> Listener {
    knowing(scenario.vocabulary, scenario.topics, scenario.moves.map(\.value))
  }
}
