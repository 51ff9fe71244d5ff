package import CallEngine

/// A look at every situation of a scenario, with everything in sight: what benchmarks time.
package struct FullSearch {
  package let situations: Int
  package let links: Int
  package let isComplete: Bool

  /// - Parameter most: Situations after which it stops.
  package init(_ flow: Flow, most: Int) {
    let exploration = Exploration(TurnMemory(flow), most: most)
    situations = exploration.situations
    links = exploration.links
    isComplete = exploration.isComplete
  }
}
