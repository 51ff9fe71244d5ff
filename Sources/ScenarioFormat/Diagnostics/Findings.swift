/// Collects diagnostics while the files of one scenario are read.
///
/// A class, since many small readers write into the same list; it never leaves the load that made it.
final class Findings {
  private(set) var all: [Diagnostic] = []
  /// Lines whose layout is wrong, by file: what YAML makes of them only hides it.
  private var spokenFor: [String: Set<Int>] = [:]

  func add(_ diagnostic: Diagnostic) {
    let place = diagnostic.place
    // One cause a place: what follows from a first error on the same words only hides it.
    guard spokenFor[place.file]?.contains(place.line) != true, !isKnown(diagnostic) else { return }
    all.append(diagnostic)
  }

  /// An error of layout: it speaks for its whole line.
  func layoutError(_ code: String, at place: SourcePlace, _ message: String, fix: String) {
    let diagnostic = Diagnostic(code, .error, at: place, message, fix: fix)
    if !isKnown(diagnostic) { all.append(diagnostic) }
    speakFor(line: place.line, of: place.file)
  }

  func speaks(forLine line: Int, of file: String) -> Bool { spokenFor[file]?.contains(line) == true }
  func speakFor(line: Int, of file: String) { spokenFor[file, default: []].insert(line) }

  private func isKnown(_ diagnostic: Diagnostic) -> Bool {
    all.contains { known in
      known.code == diagnostic.code && known.message == diagnostic.message && known.place.file == diagnostic.place.file
        && known.place.line == diagnostic.place.line && known.place.column == diagnostic.place.column
    }
  }

  func error(
    _ code: String,
    at place: SourcePlace,
    _ message: String,
    fix: String? = nil,
    related: [Diagnostic.Related] = []
  ) {
    add(Diagnostic(code, .error, at: place, message, fix: fix, related: related))
  }

  func warning(_ code: String, at place: SourcePlace, _ message: String, fix: String? = nil) {
    add(Diagnostic(code, .warning, at: place, message, fix: fix))
  }

  /// A name that is not known, with the nearest one that is.
  ///
  /// - Parameter known: In the order in which they are to be listed.
  func unknown(
    _ code: String,
    _ kind: String,
    _ name: Placed<String>,
    known: some Collection<String>,
    help: String? = nil
  ) {
    let near = NearMiss.of(name.value, among: known)
    let fix = near.map { "did you mean '\($0)'?" } ?? help ?? "known here: \(known.joined(separator: ", "))."
    error(code, at: name.place, "No \(kind) is called '\(name.value)'.", fix: fix)
  }

  var hasErrors: Bool { all.contains { $0.severity == .error } }
  func hasErrors(in file: String) -> Bool { all.contains { $0.severity == .error && $0.place.file == file } }
}
