import Foundation
import Testing

@Suite struct PracticeStreamTests {
  @Test func theSameWordsGiveTheSameBytes() throws {
    let one = try ColdCallProgram().practice("freight-cfo", Calls.peerFreight, "--seed", "42", "--no-save")
    let two = try ColdCallProgram().practice("freight-cfo", Calls.peerFreight, "--seed", "42", "--no-save")
    #expect(one.code == 0)
    #expect(!one.output.isEmpty)
    #expect(one.output == two.output)
  }

  @Test func withoutASeedAPipedCallIsTheSameTwice() throws {
    let one = try ColdCallProgram().practice("freight-cfo", Calls.pitch, "--no-save")
    let two = try ColdCallProgram().practice("freight-cfo", Calls.pitch, "--no-save")
    #expect(one.output == two.output)
  }

  @Test(arguments: ["freight-cfo", "founder-partnership", "burnt-it-director", "coo-behind-assistant"])
  func anotherSeedChangesTheWordsAndNothingElse(_ scenario: String) throws {
    let lines = Calls.peerFreight + Calls.pitch
    let runs = try (1...6).map { try ColdCallProgram().practice(scenario, lines, "--seed", "\($0)", "--no-save") }
    // What is left once every word of hers is out: where the call went, what was heard, what passed.
    let flows = try runs.map { run in
      try run.events.map { event -> String in
        var event = event
        if event["event"] as? String == "prospect" { event["text"] = nil }
        event["seed"] = nil
        event["facts"] = nil
        event["criteria"] = (event["criteria"] as? [[String: Any]])?.map { item in
          item.filter { $0.key != "advice" }
        }
        return String(decoding: try JSONSerialization.data(withJSONObject: event, options: .sortedKeys), as: UTF8.self)
      }
    }
    #expect(Set(flows).count == 1)
    #expect(Set(runs.map { $0.events("prospect").map { $0["text"] as? String ?? "" }.joined() }).count > 1)
  }

  @Test func eachLineIsAnEventWithTheKeysOfTheContract() throws {
    let run = try ColdCallProgram().practice("freight-cfo", Calls.peerFreight, "--seed", "1", "--no-save")
    #expect(run.events.count == run.output.split(separator: "\n").count)
    #expect(run.events.first?["event"] as? String == "briefing")
    let prospect = try #require(run.events("prospect").first)
    #expect(Set(["speaker", "text", "state", "meters"]).isSubset(of: prospect.keys))
    #expect(Set((prospect["meters"] as? [String: Int] ?? [:]).keys) == ["trust", "patience", "interest"])
    let caller = try #require(run.events("caller").first)
    let hearing = try #require(caller["hearing"] as? [String: Any])
    #expect(
      Set([
        "text", "stance", "confidence", "unsure", "moves", "evidence", "words", "seconds", "sentences",
        "firstPitchSentence",
      ]).isSubset(of: hearing.keys)
    )
    let ended = try #require(run.events("ended").first)
    #expect(ended["outcome"] as? String == "next-step-agreed")
    let card = try #require(run.events.last)
    #expect(card["event"] as? String == "scorecard")
    #expect(
      Set(["score", "criteria", "flags", "facts", "rubric", "scenario", "digest", "seed", "session"]).isSubset(
        of: card.keys
      )
    )
    #expect(card["session"] is NSNull)
    #expect(card["seed"] as? Int == 1)
    for item in card["criteria"] as? [[String: Any]] ?? [] {
      #expect(Set(["id", "passed", "weight", "evidence", "advice"]).isSubset(of: item.keys))
    }
  }

  @Test func everyQuoteIsCutOutOfTheLineAsTyped() throws {
    let lines = [
      "🙂 Karin — Jonas Brandt from Tiderail; cafe\u{301}! Your Q3 report says demurrage “doubled”, that’s why I’m calling."
    ]
    let run = try ColdCallProgram().practice("freight-cfo", lines + Calls.peerFreight, "--no-save")
    let typed = run.events("caller").map { Array(($0["text"] as? String ?? "").unicodeScalars) }
    var quotes = 0
    func check(_ evidence: [String: Any], _ line: [Unicode.Scalar]) throws {
      let start = try #require(evidence["start"] as? Int)
      let end = try #require(evidence["end"] as? Int)
      var cut = String.UnicodeScalarView()
      cut.append(contentsOf: line[start..<end])
      #expect(String(cut) == evidence["text"] as? String)
      quotes += 1
    }
    for (index, event) in run.events("caller").enumerated() {
      let hearing = event["hearing"] as? [String: Any]
      for evidence in hearing?["evidence"] as? [[String: Any]] ?? [] { try check(evidence, typed[index]) }
      for move in hearing?["moves"] as? [[String: Any]] ?? [] {
        for evidence in move["evidence"] as? [[String: Any]] ?? [] { try check(evidence, typed[index]) }
      }
    }
    for item in run.events.last?["criteria"] as? [[String: Any]] ?? [] {
      for evidence in item["evidence"] as? [[String: Any]] ?? [] {
        let turn = try #require(evidence["turn"] as? Int)
        try check(evidence, typed[turn - 1])
      }
    }
    #expect(quotes > 20)
  }

  @Test func aPassMarkDecidesTheExitCode() throws {
    let program = try ColdCallProgram()
    #expect(try program.practice("freight-cfo", Calls.peerFreight, "--no-save", "--pass-mark", "60").code == 0)
    #expect(try program.practice("freight-cfo", Calls.pitch, "--no-save", "--pass-mark", "60").code == 1)
  }

  @Test func aMuteNeverWinsAndScoresNothing() throws {
    let run = try ColdCallProgram().practice("freight-cfo", Array(repeating: "", count: 30), "--no-save")
    #expect(run.events("ended").first?["result"] as? String == "lost")
    #expect((run.events.last?["score"] as? Int ?? 0) == 0)
  }
}
