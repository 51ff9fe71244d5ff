import ScenarioFormat
import Testing

/// A list reads the first keys of a file only, and says the same as reading all of it.
@Suite struct HeadingTests {
  private func headings(_ text: String) -> [ScenarioHeading] {
    ScenarioLibrary(folders: [BuiltInFolder(files: ["call.yaml": text])]).headings()
  }

  @Test func quotesAndCommentsAreNotPartOfATitle() {
    #expect(headings("format: 1\ntitle: \"The CFO: a call\"  # mine\nlevel: hard\n").first?.title == "The CFO: a call")
    #expect(headings("format: 1\ntitle: Plain words   # mine\n").first?.title == "Plain words")
    #expect(headings("title: 'Single'\n").first?.title == "Single")
  }

  @Test func levelAndWayAreRead() {
    let heading = headings("format: 1\ntitle: A\nlevel: hard\npassing: busy\nbriefing:\n  level: easy\n").first
    #expect(heading?.level == .hard && heading?.passing == .busy)
    #expect(headings("title: A\n").first?.level == .medium)
  }

  @Test func whatHasNoTitleIsNoScenario() {
    #expect(headings("format: 1\npersona: weber\n").isEmpty)
    #expect(headings("").isEmpty)
  }
}
