package import CallEngine
internal import Listening
internal import ScenarioFormat
internal import Terminal

/// What there is to remember of a call: what the caller was told, and what they wrote down.
package enum NotesText {
  package static func page(_ conversation: Conversation, own: [String], columns: Int) -> Page {
    var page = Page(columns: columns)
    for entry in conversation.transcript.entries {
      guard case .prospect(let line) = entry, line.acts.contains(.inform) else { continue }
      let name = conversation.scenario.persona(line.speaker)?.shortName ?? line.speaker
      page.add(label: StyledText("told", .dim), width: 6, StyledText("\(name): \(line.text)".sanitized()), margin: 6)
    }
    for note in own { page.add(label: StyledText("note", .dim), width: 6, StyledText(note.sanitized()), margin: 6) }
    if page.lines.isEmpty {
      page.add(StyledText("Nothing yet. `:notes` and a few words write something down.", .dim), margin: 6)
    }
    return page
  }
}
