/// The answer to one check of the rubric, kept apart from the scorecard so that one check can be followed over time.
package struct CheckRecord: Hashable, Sendable {
  package var check: String
  package var criterion: String
  /// Nothing when the call gave no occasion to observe it.
  package var passed: Bool?
  package var weight: Int

  package init(check: String, criterion: String, passed: Bool?, weight: Int) {
    self.check = check
    self.criterion = criterion
    self.passed = passed
    self.weight = weight
  }
}
