package import ScenarioFormat
internal import Terminal

/// A diagnostic for people: what, where, the line itself with the place marked, and what to type instead.
package enum DiagnosticText {
  /// - Parameter texts: Contents by the file names that diagnostics use.
  package static func page(_ diagnostic: Diagnostic, texts: [String: String], columns: Int) -> Page {
    var page = Page(columns: columns)
    let place = diagnostic.place
    add(diagnostic, to: &page)
    if let source = line(place, texts) { add(source, place, to: &page) }
    if let call = diagnostic.call { page.add(ExampleCallText.page(call, columns: columns)) }
    for related in diagnostic.related {
      let see = StyledText(
        "see \(related.place.file.sanitized()):\(related.place.line): \(related.message.sanitized())",
        .dim
      )
      page.add(see, margin: 2)
    }
    if let fix = diagnostic.fix { page.add(StyledText("Fix: \(fix.sanitized())"), margin: 2) }
    return page
  }

  /// The place stays in one piece, however long it is: editors and `grep` look for it.
  private static func add(_ diagnostic: Diagnostic, to page: inout Page) {
    let place = diagnostic.place
    let head =
      StyledText("\(place.file.sanitized()):\(place.line):\(place.column): ", .bold)
      + StyledText("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", style(of: diagnostic.severity)) + ": "
    let message = StyledText(diagnostic.message.sanitized())
    let room = page.columns - head.width
    guard room >= message.width else {
      page.add(head)
      return page.add(message, margin: 2)
    }
    page.add(head + message)
  }

  private static func line(_ place: SourcePlace, _ texts: [String: String]) -> String? {
    let lines = texts[place.file]?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    return lines.indices.contains(place.line - 1) ? String(lines[place.line - 1]) : nil
  }

  private static func add(_ source: String, _ place: SourcePlace, to page: inout Page) {
    let number = String(place.line)
    let gutter = String(repeating: " ", count: number.count)
    let room = page.columns - number.count - 5
    let scalars = Array(source.unicodeScalars)
    // Speech is placed by its line alone; the caret then stands under its first letter.
    let indent = scalars.prefix { $0 == " " }.count
    let column = min(place.column == 1 && indent > 0 ? indent : max(0, place.column - 1), scalars.count)
    // Long lines are shown from a little before the place, so that the caret stays on the screen.
    var from = 0
    if width(of: scalars[..<column]) > room - 10 {
      from = column
      while from > 0, width(of: scalars[(from - 1)..<column]) <= room / 2 { from -= 1 }
    }
    let shown = StyledText((from > 0 ? "\u{2026}" : "") + text(of: scalars[from...])).truncated(to: room)
    let offset = width(of: scalars[from..<column]) + (from > 0 ? 1 : 0)
    let marked = width(of: scalars[column...].prefix(place.length))
    let carets = String(repeating: "^", count: max(1, min(marked, room - offset)))
    page.add(StyledText("  \(number) | ", .dim) + shown)
    page.add(StyledText("  \(gutter) | ", .dim) + StyledText(String(repeating: " ", count: offset) + carets, .yellow))
  }

  private static func text(of scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view).sanitized()
  }

  private static func width(of scalars: ArraySlice<Unicode.Scalar>) -> Int { DisplayWidth.of(text(of: scalars)) }

  private static func style(of severity: Diagnostic.Severity) -> Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .blue
    }
  }
}
