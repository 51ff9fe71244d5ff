package import ScenarioFormat

/// Which call to make next: by the criterion that fails most, with the same person met again at even distances.
///
/// Spaced practice beats massed practice, and even gaps do as well as growing ones (Latimier and others 2021, 29 studies); so a person
/// comes back after two days, and new people fill the days between.
package struct NextCall: Sendable, Hashable {
  package var scenario: String
  package var level: Scenario.Level
  /// The criterion that fails most, and how often it did; nil as long as there is too little to tell.
  package var weakest: Weakest?
  package var reason: Reason

  package struct Weakest: Sendable, Hashable {
    package var criterion: String
    package var failed: Int
    package var observed: Int

    package init(criterion: String, failed: Int, observed: Int) {
      self.criterion = criterion
      self.failed = failed
      self.observed = observed
    }
  }

  package enum Reason: Sendable, Hashable {
    /// They were met so many days ago, and the criterion failed there.
    case again(days: Int)
    case new
    /// Everybody has been met; this one longest ago.
    case longestAgo(days: Int)
  }

  /// Days between two calls of one scenario.
  package static let gap = 2.0
  private static let recent = 10
  private static let fewestObserved = 3

  /// - Parameters:
  ///   - past: The newest first.
  ///   - cast: Everybody who can be called.
  /// - Returns: nil when there is nobody.
  package init?(past: [PastCall], cast: [Scenario]) {
    let weakest = Self.weakest(past)
    let byName = Dictionary(grouping: past) { $0.scenario }
    let known = cast.filter { byName[$0.name] != nil }
    let due = known.filter { (byName[$0.name]?.first?.daysAgo ?? 0) >= Self.gap }
    func failedThere(_ scenario: Scenario) -> Bool {
      guard let weakest, let last = byName[scenario.name]?.first else { return false }
      return last.checks.contains { $0.criterion == weakest.criterion && $0.passed == false }
    }
    func daysAgo(_ scenario: Scenario) -> Double { byName[scenario.name]?.first?.daysAgo ?? .infinity }
    let chosen: Scenario
    if let again = due.filter(failedThere).max(by: { daysAgo($0) < daysAgo($1) }) {
      chosen = again
      reason = .again(days: Int(daysAgo(again)))
    } else if let new = cast.filter({ byName[$0.name] == nil }).min(by: {
      ($0.level.rank, $0.name) < ($1.level.rank, $1.name)
    }) {
      chosen = new
      reason = .new
    } else if let oldest = cast.max(by: { daysAgo($0) < daysAgo($1) }) {
      chosen = oldest
      reason = .longestAgo(days: Int(daysAgo(oldest)))
    } else {
      return nil
    }
    scenario = chosen.name
    level = Self.level(of: chosen, byName[chosen.name] ?? [])
    self.weakest = weakest
  }

  private static func weakest(_ past: [PastCall]) -> Weakest? {
    var failed: [String: Int] = [:]
    var observed: [String: Int] = [:]
    for check in past.prefix(recent).flatMap(\.checks) where check.passed != nil {
      observed[check.criterion, default: 0] += 1
      if check.passed == false { failed[check.criterion, default: 0] += 1 }
    }
    let enough = observed.filter { $0.value >= fewestObserved && failed[$0.key] != nil }
    // By share; the name decides between equals, so that the same past gives the same call.
    let worst = enough.keys.max { one, two in
      let left = (failed[one] ?? 0) * (observed[two] ?? 1)
      let right = (failed[two] ?? 0) * (observed[one] ?? 1)
      return left == right ? one > two : left < right
    }
    return worst.map { Weakest(criterion: $0, failed: failed[$0] ?? 0, observed: observed[$0] ?? 0) }
  }

  /// A step up after two good wins in a row, a step down after two bad losses.
  private static func level(of scenario: Scenario, _ past: [PastCall]) -> Scenario.Level {
    guard let last = past.first else { return scenario.level }
    let two = past.prefix(2).filter { $0.level == last.level }
    guard two.count == 2 else { return last.level }
    let levels = Scenario.Level.allCases
    if two.allSatisfy({ $0.won && ($0.score ?? 0) >= 85 }) { return levels[min(last.level.rank + 1, levels.count - 1)] }
    if two.allSatisfy({ !$0.won && ($0.score ?? 0) < 50 }) { return levels[max(last.level.rank - 1, 0)] }
    return last.level
  }
}
