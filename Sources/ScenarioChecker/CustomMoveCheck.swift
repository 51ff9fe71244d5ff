internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Tries each of a scenario's own moves on the lines that teach it.
struct CustomMoveCheck {
  let listener: Listener

  func findings(_ scenario: Scenario) -> [Diagnostic] {
    scenario.moves.flatMap { findings($0) }
  }

  private func findings(_ move: Placed<CustomMove>) -> [Diagnostic] {
    let trial = listener.trial(of: move.value)
    let deaf = trial.deafExamples.map { line in
      Diagnostic(
        "example-misheard",
        at: move.place,
        "'\(move.value.name)' is not heard in its own example “\(line)”.",
        fix: "the line is as near to one under 'not' as to the examples: change one of them."
      )
    }
    let wrong = trial.heardCounterExamples.map { line in
      Diagnostic(
        "counter-example-heard",
        at: move.place,
        "'\(move.value.name)' is heard in “\(line)”, which stands under 'not'.",
        fix: "it is the same as an example: take one of the two out."
      )
    }
    let lonely = trial.lonelyExamples
    guard lonely.count * 2 > move.value.examples.count else { return deaf + wrong }
    let loose = Diagnostic(
      "examples-unlike",
      .warning,
      at: move.place,
      "The examples of '\(move.value.name)' have little in common: without “\(lonely[0])” among them, nothing like it is heard.",
      fix: "give several ways of saying each of them, or make two moves of it."
    )
    return deaf + wrong + [loose]
  }
}
