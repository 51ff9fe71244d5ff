internal import ScenarioFormat

/// Tells an author about a weight for a check that no rubric has.
struct WeightCheck {
  let known: [String]

  func findings(_ scenario: Scenario) -> [Diagnostic] {
    scenario.weights.keys.filter { !known.contains($0.value) }.sorted { $0.place < $1.place }.map { name in
      Diagnostic(
        "unknown-check",
        at: name.place,
        "No check is called '\(name.value)'.",
        fix: NearMiss.of(name.value, among: known).map { "did you mean '\($0)'?" }
          ?? "known here: \(known.sorted().joined(separator: ", "))."
      )
    }
  }
}
