package import ScenarioFormat
internal import Terminal

/// Who the caller is when they call as themself.
package enum ProfileText {
  package static func page(_ story: OwnStory, columns: Int) -> Page {
    var page = Page(columns: columns)
    let rows: [(String, String)] = [
      ("Name", story.name), ("Role", story.role), ("Company", story.company), ("Story", story.story),
      ("Stay off", story.products.joined(separator: ", ")), ("Helped", story.peers.joined(separator: ", ")),
    ]
    for (label, text) in rows {
      page.add(
        label: StyledText(label, .dim),
        width: 10,
        text.isEmpty ? StyledText("\u{2013}", .dim) : StyledText(text.sanitized())
      )
    }
    return page
  }

  package static func json(_ story: OwnStory) -> JSONValue {
    .object([
      "name": .string(story.name), "role": .string(story.role), "company": .string(story.company),
      "story": .string(story.story), "products": .array(story.products.map { .string($0) }),
      "peers": .array(story.peers.map { .string($0) }),
    ])
  }
}
