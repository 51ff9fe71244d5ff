/// What the user wants of colour, as the flag says it.
///
/// Colour is decided once per stream and passed down as a Bool; nothing below asks the environment again.
package enum ColorChoice: String, CaseIterable, Sendable {
  case auto
  case always
  case never

  /// Whether to write colour to a stream.
  ///
  /// The flag beats everything; then `NO_COLOR`, `CLICOLOR_FORCE` or `FORCE_COLOR`, `CLICOLOR=0`; then whether the
  /// stream is a terminal that can. An empty variable counts as absent, and forcing with `0` forces nothing.
  package func allowsColor(environment: [String: String], isTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    func value(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if value("NO_COLOR") != nil { return false }
    if ["CLICOLOR_FORCE", "FORCE_COLOR"].contains(where: { (value($0) ?? "0") != "0" }) { return true }
    if value("CLICOLOR") == "0" { return false }
    return isTerminal && Self.isCapable(terminal: environment["TERM"])
  }

  /// Whether a terminal of this type understands cursor movement and colour.
  package static func isCapable(terminal: String?) -> Bool {
    guard let terminal, !terminal.isEmpty else { return false }
    return terminal != "dumb"
  }
}
