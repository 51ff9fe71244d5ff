import CallEngine
import Foundation
import Listening
import ScenarioFormat
import Scoring
import TestSupport
import Testing

/// A message on a machine has a short rubric of its own.
@Suite struct VoicemailTests {
  private func card(_ lines: String...) throws -> Scorecard {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = DiskFolder(path: root.appending(path: "Scenarios").path)
    let scenario = try #require(ScenarioLoader(folder: folder).load("voicemail-bridges.yaml")?.scenario)
    var conversation = Conversation(scenario, listener: try TestListener.standard(), seed: 1)
    for line in lines { conversation.say(line) }
    conversation.hangUp()
    #expect(conversation.call.close?.outcome == .voicemailLeft)
    return Scorecard(conversation.transcript, scenario: scenario, rubric: try Rubric.current(for: scenario))
  }

  private func passed(_ card: Scorecard, _ id: String) -> Bool? { card.items.first { $0.id == id }?.passed }

  @Test func nothingOfAConversationIsAskedFor() throws {
    let card = try card("Leon Adair, Adair Divers. It's about the storm at Lysevik. Ring me on 0550 441 441.")
    #expect(card.rubric == "rubric-voicemail-1")
    #expect(!card.items.contains { $0.criterion == "sync" || $0.criterion == "ask" })
    #expect(card.score == 100)
  }

  /// The words that say how to get back to each other are quoted from where they stand.
  @Test(arguments: ["Ring me on Thursday", "0550 441 441", "I\u{2019}ll try again tomorrow"])
  func aWayBackIsQuoted(_ way: String) throws {
    let line = "Leon Adair, Adair Divers \u{1F309}. It's about the storm. \(way)."
    let item = try #require(try card(line).items.first { $0.id == "message.way-back" })
    #expect(item.passed == true)
    let quote = try #require(item.evidence.first)
    let scalars = Array(line.unicodeScalars)[quote.start..<quote.end]
    #expect(String(String.UnicodeScalarView(scalars)) == quote.text)
    #expect(way.contains(quote.text))
  }

  @Test func withoutAWayBackItFails() throws {
    #expect(try passed(card("Leon Adair, Adair Divers. It's about the storm at Lysevik."), "message.way-back") == false)
  }

  @Test func aMessageThatRunsOnIsTooLong() throws {
    let long = Array(repeating: "and the storm did this and that below the water", count: 9).joined(separator: " ")
    #expect(try passed(card("Leon Adair here, \(long)."), "message.short-message") == false)
    #expect(try passed(card("Leon Adair here, about the storm. I'll call you."), "message.short-message") == true)
  }
}
