extension Scenario {
  /// A state whose visits some `when` asks for.
  package struct CountedState: Sendable {
    package var name: String
    /// Visits are counted to one above the largest number they are compared with: more tells nothing apart.
    package var cap: Int
    /// Where that number stands.
    package var place: SourcePlace

    /// Bits it takes to count so far.
    package var width: Int { Int.bitWidth - cap.leadingZeroBitCount }
  }

  /// A state's visits are counted when one of its own reactions asks for them, or one that is tried everywhere does.
  package var countedStates: [CountedState] {
    let everywhere = anytime + people.flatMap(\.persona.anytime)
    return stateOrder.compactMap { states[$0] }.compactMap { state in
      let bounds = (state.reacts + everywhere).flatMap(\.visitBounds)
      return bounds.max { $0.value < $1.value }.map { highest in
        CountedState(name: state.name.value, cap: max(0, highest.value) + 1, place: highest.place)
      }
    }
  }
}

extension Reaction {
  fileprivate var visitBounds: [Placed<Int>] {
    (when?.terms ?? []).compactMap { term in
      guard case .compare(.visits, _, let bound) = term.value else { return nil }
      return Placed(bound, at: term.place)
    }
  }
}
