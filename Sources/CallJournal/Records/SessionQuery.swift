/// Which sessions to list; a condition that is left out lets all pass.
package struct SessionQuery: Hashable, Sendable {
  /// How many at most, the newest first; at least 0.
  package var limit: Int?
  /// The scenario's name.
  package var scenario: String?
  package var state: SessionState?

  package init(limit: Int? = nil, scenario: String? = nil, state: SessionState? = nil) {
    self.limit = limit
    self.scenario = scenario
    self.state = state
  }
}
