internal import Terminal

/// Why a command could not do what was asked: what happened, what to do, and the exit code that says which kind.
struct Failure: Error {
  /// The exit codes of sysexits, as far as the contract names them.
  enum Code: Int32 {
    case no = 1
    case usage = 64
    case badData = 65
    case notFound = 66
    case `internal` = 70
    case cannotCreate = 73
    case inputOutput = 74
    case busy = 75
    case badConfiguration = 78
  }

  var code: Code
  var what: String
  var fix: String?

  init(_ code: Code, _ what: String, fix: String? = nil) {
    self.code = code
    self.what = what
    self.fix = fix
  }

  /// The one place where failures become text.
  func report() {
    var text = "coldcall: \(what.sanitized())\n"
    if let fix { text += "  \(fix.sanitized())\n" }
    // When even this cannot be written, the exit code is all there is.
    try? TerminalWriter.standardError().write(text)
  }
}
