import Foundation
import Testing

@Suite struct HearTests {
  @Test func aLineIsHeardWithItsWords() throws {
    let line = "Our platform has a dashboard and starts at $49 a month."
    let run = try ColdCallProgram().run(["hear", line, "--format", "json"])
    #expect(run.code == 0)
    #expect(run.document["stance"] as? String == "vendor")
    #expect(run.document["text"] as? String == line)
    let moves = run.document["moves"] as? [[String: Any]] ?? []
    #expect(moves.contains { $0["move"] as? String == "pitch-product" })
    #expect(run.document["firstPitchSentence"] as? Int == 1)
  }

  @Test func theTextMarksTheWordsWithoutColourToo() throws {
    let run = try ColdCallProgram().run(["hear", "Our platform tracks every pallet."])
    #expect(run.output.contains("[Our platform"))
    #expect(run.output.contains("Stance"))
    #expect(run.output.contains("pitch-product"))
  }

  @Test func aScenarioLendsItsWords() throws {
    let program = try ColdCallProgram()
    let line = "What does demurrage do to you?"
    let with = try program.run(["hear", line, "--scenario", "freight-cfo", "--format", "json"]).document
    let topics = (with["topics"] as? [[String: Any]] ?? []).compactMap { $0["topic"] as? String }
    #expect(topics.contains("q3-demurrage"))
    #expect(try program.run(["hear", line, "--scenario", "nobody"]).code == 66)
  }

  @Test func aBatchAnswersLineByLineInOrder() throws {
    let lines = (1...200).map { #"{"id":\#($0),"text":"Line \#($0): our platform has a dashboard.","after":"Hello?"}"# }
    let run = try ColdCallProgram().run(["hear", "--batch"], input: Data(lines.joined(separator: "\n").utf8))
    #expect(run.code == 0)
    #expect(run.events.map { $0["id"] as? Int } == Array(1...200))
    for event in run.events {
      #expect(Set(["id", "stance", "moves", "confidence"]).isSubset(of: event.keys))
      #expect((event["moves"] as? [String])?.contains("pitch-product") == true)
    }
  }

  @Test func aBadRecordIsSkippedAndCounted() throws {
    let input = "{\"id\":\"a\",\"text\":\"Hello\"}\nnot json\n{\"id\":\"b\"}\n\n{\"id\":\"c\",\"text\":\"Bye\"}\n"
    let run = try ColdCallProgram().run(["hear", "--batch"], input: Data(input.utf8))
    #expect(run.code == 1)
    #expect(run.events.map { $0["id"] as? String } == ["a", "c"])
    #expect(run.messages.contains("line 2"))
    #expect(run.messages.contains("line 3"))
  }

  @Test func anEmptyLineIsNeutral() throws {
    let run = try ColdCallProgram().run(["hear", "", "--format", "json"])
    #expect(run.code == 0)
    #expect(run.document["stance"] as? String == "neutral")
    #expect(run.document["words"] as? Int == 0)
  }
}
