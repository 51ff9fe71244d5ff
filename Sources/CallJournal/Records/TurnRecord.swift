package import Foundation

/// One thing that came from the caller's side, as it came: the prospect's side is made again from it.
package struct TurnRecord: Hashable, Sendable {
  /// Its place in the session; two turns of one session never share it.
  package var index: Int
  /// What it was: "said", "silence", "hung-up"; kinds may be added, and a reader passes on those it does not know.
  package var kind: String
  /// The line as typed, empty where nothing was typed.
  package var text: String
  /// How long the caller took, in whole seconds, where it was measured.
  package var seconds: Int?
  /// Kept to the millisecond.
  package var at: Date

  package init(index: Int, kind: String, text: String, seconds: Int?, at: Date) {
    self.index = index
    self.kind = kind
    self.text = text
    self.seconds = seconds
    self.at = at
  }
}
