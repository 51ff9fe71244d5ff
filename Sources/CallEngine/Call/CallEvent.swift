package import Listening
package import ScenarioFormat

/// Something the caller does; time is part of it, so that a replay never waits.
package enum CallEvent: Codable, Sendable, Hashable {
  /// A turn, as the listener heard it, and how many seconds it took to say.
  case heard(Hearing, seconds: Int)
  /// A turn by class, as tests and proofs give it.
  case meant(TurnClass)
  /// Nothing was said for so many seconds.
  case silence(seconds: Int)
  /// The caller put the phone down.
  case hungUp
}
