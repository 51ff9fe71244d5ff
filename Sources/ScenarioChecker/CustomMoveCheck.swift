internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Tries each of a scenario's own moves on the lines that teach it.
struct CustomMoveCheck {
  let listener: Listener

  func findings(_ scenario: Scenario) -> [Diagnostic] {
    scenario.moves.flatMap { findings($0) }
  }

  private func findings(_ move: WrittenMove) -> [Diagnostic] {
    // One line on both sides is one matter: what follows from it for the example is not told again.
    let both = move.counterExamples.filter { counter in
      move.examples.contains { Self.plain($0.value) == Self.plain(counter.value) }
    }
    let twins = Set(both.map { Self.plain($0.value) })
    let trial = listener.trial(of: move.value)
    let deaf = move.examples.filter { trial.deafExamples.contains($0.value) && !twins.contains(Self.plain($0.value)) }
      .map { line in
        Diagnostic(
          "example-misheard",
          at: line.place,
          "'\(move.name.value)' is not heard in this example.",
          fix: "say more in it, or make it less like the lines under 'not'.",
          related: move.counterExamples.prefix(1).map {
            Diagnostic.Related(place: $0.place, message: "the lines under 'not' begin here")
          }
        )
      }
    let wrong = both.map { line in
      Diagnostic(
        "counter-example-heard",
        at: line.place,
        "This line stands under 'not', and among the examples of '\(move.name.value)' too.",
        fix: "take one of the two out.",
        related: move.examples.filter { Self.plain($0.value) == Self.plain(line.value) }.prefix(1).map {
          Diagnostic.Related(place: $0.place, message: "the example")
        }
      )
    }
    let lonely = trial.lonelyExamples
    guard lonely.count * 2 > move.examples.count else { return deaf + wrong }
    let loose = Diagnostic(
      "examples-unlike",
      .warning,
      at: move.place,
      "The examples of '\(move.name.value)' have little in common: \(lonely.map { "“\($0)”" }.joined(separator: ", ")) would not be heard if not among them.",
      fix: "give several ways of saying each of them, or make two moves of it."
    )
    return deaf + wrong + [loose]
  }

  /// In small letters, without anything but words.
  private static func plain(_ line: String) -> String {
    line.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
