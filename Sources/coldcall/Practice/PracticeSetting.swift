internal import LineEditor
internal import Listening
internal import Scoring

/// How much is told while the call is going on.
enum PracticeMode: String {
  case plain, coached, exam
}

/// What a call is played with: who reads, who shows, who speaks, and how much is told.
struct PracticeSetting {
  let mode: PracticeMode
  let rubric: Rubric
  let output: any PracticeOutput
  let reader: any LineReader
  let columns: Int
  /// Whether the other side notices silence.
  let isTimed: Bool
  /// How long it rings.
  let ringing: Duration
  /// Waits for the listener, which is read while the phone rings.
  let listener: () throws -> Listener
  /// Speaks what the other side says; nil = silent.
  let voice: Voice?
  /// Takes spoken turns; nil = typed ones only.
  let recogniser: Recogniser?
  /// Whether a recognised turn stands in the editor first, to be mended.
  let confirms: Bool
}
