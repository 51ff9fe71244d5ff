package import Listening

/// A move of the scenario's own, as its author wrote it.
package struct WrittenMove: Sendable, Hashable {
  package var name: Placed<String>
  package var examples: [Placed<String>]
  package var counterExamples: [Placed<String>]

  package var place: SourcePlace { name.place }

  /// What the listener learns.
  package var value: CustomMove {
    CustomMove(name: name.value, examples: examples.map(\.value), counterExamples: counterExamples.map(\.value))
  }
}
