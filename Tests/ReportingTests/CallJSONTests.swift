import CallEngine
import Listening
import Reporting
import ScenarioFormat
import Testing

/// The lines of a call as machines read them: the keys of the command contract.
@Suite struct CallJSONTests {
  private let hostile = "say \"hi\"\n\u{0}\u{1B}[31m \u{1F44B}\u{1F3FD}"

  private func read(_ value: JSONValue) -> OrderedJSON {
    let json = OrderedJSON.read(value.line)
    #expect(json.isSorted)
    #expect(!value.line.contains("\n"))
    return json
  }

  /// The events of a call in which every side says `text`.
  private func events(_ text: String) throws -> [OrderedJSON] {
    let scenario = try Sample.scenario()
    return try Sample.transcript(text).entries.compactMap { CallJSON.event($0, in: scenario) }.map(read)
  }

  @Test func theBriefingOpensTheStream() throws {
    let json = read(CallJSON.briefing(try Sample.scenario(), seed: 9_007_199_254_740_991))
    #expect(json["event"] == .string("briefing"))
    #expect(json["scenario"] == .string("call"))
    #expect(json["seed"] == .number("9007199254740991"))
    #expect(json["digest"] == .string(try Sample.scenario().digest))
    #expect(json["known"] == .array([.string("Their Q3 report says demurrage doubled")]))
    #expect(json["you"]?.keys == ["company", "name", "role", "story"])
    #expect(Set(json.keys).isSuperset(of: ["calling", "purpose", "title", "level"]))
  }

  @Test func eventsComeInTheOrderOfTheCall() throws {
    #expect(
      try events("Hello.").map { $0["event"] }
        == ["prospect", "caller", "prospect", "caller", "prospect", "ended"].map { .string($0) }
    )
  }

  @Test func aProspectsLineHasItsSpeakerStateAndMeters() throws {
    let line = try #require(try events("Hello.").first)
    #expect(Set(line.keys).isSuperset(of: ["event", "speaker", "text", "state", "meters"]))
    #expect(line["speaker"] == .string("Karin Weber"))
    #expect(line["text"] == .string("Hello."))
    #expect(line["state"] == .string("pick-up"))
    #expect(line["does"] == .array([.string("ask")]))
    #expect(
      line["meters"]
        == .object([
          .init(key: "interest", value: .number("3")), .init(key: "patience", value: .number("4")),
          .init(key: "trust", value: .number("3")),
        ])
    )
  }

  @Test func aCallersLineHasItsHearing() throws {
    let line = try #require(try events("Our desk").first { $0["event"] == .string("caller") })
    #expect(line["text"] == .string("Our desk"))
    #expect(line["turn"] == .number("1"))
    #expect(line["hearing"]?["stance"] == .string("vendor"))
    #expect(line["hearing"] == read(HearingJSON.object(Sample.hearing("Our desk"))))
  }

  @Test func theEndHasItsOutcome() throws {
    let line = try #require(try events("Hello.").last)
    #expect(line["ending"] == .string("booked"))
    #expect(line["outcome"] == .string("next-step-agreed"))
    #expect(line["result"] == .string("won"))
  }

  @Test func hostileTextStaysOneLineAndComesBack() throws {
    for event in try events(hostile) where event["text"] != nil {
      #expect(event["text"] == .string(hostile))
    }
    #expect(read(CallJSON.briefing(try Sample.scenario(saying: hostile), seed: 1))["title"] == .string(hostile))
  }

  @Test func aHearingHasTheKeysOfTheContract() throws {
    let json = read(HearingJSON.object(Sample.hearing("Our desk")))
    #expect(
      Set(json.keys).isSuperset(of: [
        "text", "stance", "confidence", "unsure", "moves", "evidence", "words", "seconds", "sentences",
        "firstPitchSentence",
      ])
    )
    #expect(json["confidence"] == .number("0.82"))
    #expect(json["unsure"] == .word("false"))
    let move = try #require(json["moves"]?[0])
    #expect(move.keys == ["confidence", "evidence", "move"])
    #expect(move["move"] == .string("pitch-product"))
    #expect(move["evidence"]?[0]?.keys == ["cue", "end", "start", "text"])
    #expect(json["evidence"]?[0]?["end"] == .number("8"))
  }

  @Test func noPitchIsAnExplicitNull() {
    var hearing = Sample.hearing("Well.")
    hearing.facts.firstPitchSentence = nil
    #expect(read(HearingJSON.object(hearing))["firstPitchSentence"] == .null)
  }

  @Test(arguments: [JSONValue.string("a\"1"), .int(7), .null]) func aBatchAnswerKeepsItsId(id: JSONValue) {
    let json = read(HearingJSON.batch(id: id, Sample.hearing("Our desk")))
    #expect(json["id"] == OrderedJSON.read(id.line))
    #expect(json["moves"] == .array([.string("pitch-product")]))
    #expect(json["stance"] == .string("vendor") && json["confidence"] == .number("0.82"))
  }
}
