/// How the edited line behaves; everything that depends on the surroundings is said here.
package struct EditingOptions: Sendable {
  /// Which keys do what.
  package enum Keys: Sendable {
    case emacs
    case vi
    /// emacs, unless the user's `.editrc` says otherwise.
    case fromEditrc
  }

  /// Which characters can be typed and shown.
  package enum Characters: Sendable {
    /// UTF-8 when the environment or the system has it, else ASCII.
    case fromEnvironment
    case ascii
  }

  /// The name under which `.editrc` may hold sections of its own.
  package var program = "coldcall"
  package var keys = Keys.fromEditrc
  /// Whether `$EDITRC` or `~/.editrc` is read.
  package var readsEditrc = true
  package var characters = Characters.fromEnvironment
  /// Whether prompts and said lines are written in colour.
  package var color = false
  /// Whether signals are caught between `begin()` and `end()`.
  package var catchesSignals = true
  /// The terminal's type when it is not what `TERM` says.
  package var terminal: String?

  package init() {}
}
