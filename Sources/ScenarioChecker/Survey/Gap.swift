package import Listening
package import ScenarioFormat

/// Something no test has shown, and the call that would.
package struct Gap: Sendable {
  package var item: Coverage.Item
  /// nil when no call does it, or none was found.
  package var call: ExampleCall?
}

extension Survey {
  /// What no test has shown, ways of saying things left out.
  ///
  /// - Parameter edges: Whether edges are told too.
  package func gaps(in coverage: Coverage, edges: Bool) -> [Gap] {
    coverage.missing.filter { $0.kind.counts || (edges && $0.kind == .edge) }.map { Gap(item: $0, call: call(to: $0)) }
  }

  /// Tests that together show what none has shown; a call for one gap goes through others on its way.
  ///
  /// - Parameter listener: One that knows the scenario.
  package func tests(for coverage: Coverage, edges: Bool, listener: Listener) -> [(item: Coverage.Item, test: KeptCall)]
  {
    var shown = coverage
    var tests: [(item: Coverage.Item, test: KeptCall)] = []
    for item in coverage.missing where item.kind.counts || (edges && item.kind == .edge) {
      guard !shown.covered.contains(item), let call = call(to: item), !call.turns.isEmpty else { continue }
      let name = "covers line \(item.place.line), \(tests.count + 1)"
      let test = KeptCall(name: name, lines: call.turns.map(\.line))
      shown.add(test, flow, listener: listener)
      tests.append((item, test))
    }
    return tests
  }

  private func call(to item: Coverage.Item) -> ExampleCall? {
    switch item.kind {
    case .state: call(toState: item.name)
    case .ending: call(toEnding: item.name)
    case .reaction, .open: item.reaction.flatMap(call(to:))
    case .shut: item.reaction.flatMap(callShutting)
    case .edge: item.edge.flatMap(call(to:))
    case .phrasing: nil
    }
  }
}
