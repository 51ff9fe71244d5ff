internal import Reporting
internal import ScenarioChecker
internal import Terminal

/// Pages about codes, as a terminal shows them.
enum ExplainText {
  static func page(_ page: DiagnosticPage, columns: Int) -> Page {
    var text = Page(columns: columns)
    text.add(StyledText(page.code, .bold))
    text.add(StyledText(page.title), margin: 2)
    text.add()
    for paragraph in page.prose.split(separator: "\n\n").map(String.init) {
      text.add(StyledText(paragraph.replacing("\n", with: " ")), margin: 2)
      text.add()
    }
    add(page.bad, "Wrong", .red, to: &text)
    add(page.good, "Right", .green, to: &text)
    return text
  }

  private static func add(_ example: PageExample, _ title: String, _ style: Style, to text: inout Page) {
    for (path, lines) in example.shown {
      let place = example.place
      text.add(StyledText(title, style) + StyledText(path == "call.yaml" ? "" : "  \(path)", .dim))
      for (index, line) in lines.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        text.add(StyledText("    " + String(line).sanitized()))
        guard let place, place.file == path, place.line == index + 1 else { continue }
        text.add(StyledText("    " + String(repeating: " ", count: place.column - 1) + "^", .yellow))
      }
      text.add()
    }
  }

  static func list(columns: Int) -> Page {
    var text = Page(columns: columns)
    text.add("`coldcall author explain CODE` tells more, with an example.")
    text.add()
    let width = (DiagnosticPage.codes.map(\.count).max() ?? 0) + 2
    for code in DiagnosticPage.codes {
      text.add(label: StyledText(code, .bold), width: width, StyledText(DiagnosticPage(code: code)?.title ?? ""))
    }
    return text
  }
}
