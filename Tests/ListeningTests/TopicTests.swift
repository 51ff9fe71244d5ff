import Listening
import Testing

@Suite struct TopicTests {
  private let topics = [
    Topic(
      name: "early-warning",
      words: ["warn*", "free day", "ahead of time"],
      lines: ["When do you find out that a box runs late?"]
    ),
    Topic(name: "carriers", words: ["carrier", "shipping line"], lines: []),
  ]

  private func heard(_ line: String) throws -> [String] {
    try Listener.standard().knowing(Vocabulary(), topics).hear(line).topics.map(\.topic)
  }

  @Test func phrasesMatchInAnyInflection() throws {
    #expect(try heard("How many free days do your carriers give?") == ["early-warning", "carriers"])
    #expect(try heard("Is there a warning?") == ["early-warning"])
    #expect(try heard("Is it free today?").isEmpty)
  }

  @Test func aLineCloseToAnExampleIsOnTheTopic() throws {
    #expect(try heard("And at what point do you find that the box is running late?") == ["early-warning"])
    #expect(try heard("Do you find the weather bad?").isEmpty)
  }

  @Test func evidenceIsTheWordsThemselves() throws {
    let hearing = try Listener.standard().knowing(Vocabulary(), topics).hear("So which shipping lines warn you?")
    #expect(hearing.topics.flatMap { $0.evidence.map(\.text) } == ["warn", "shipping lines"])
  }
}
