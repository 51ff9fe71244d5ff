import Listening
import ScenarioFormat
import Scoring
import Testing

/// Answers what was asked, and takes up a brush-off before anything else.
@Suite struct SyncTests {
  /// Answers the question every call on the script opens with.
  private let who = Said("Jonas Brandt from Tiderail.", moves: [.introduce: "Jonas Brandt"])
  private let pitch = Said("Our platform shows every box.", .vendor, moves: [.pitchProduct: "Our platform"], pitchIn: 1)
  private func who(then lever: String) -> Said { Said(who.text, moves: [.introduce: "Jonas Brandt"], lever: lever) }

  @Test func whatTheScriptWantsIsAnAnswer() throws {
    let item = try judged("sync.answers", who)
    #expect(item.passed == true && item.quotes == [who.text] && item.turns == [1])
    let topic = Said("Three days ahead, so early.", topics: ["early-warning": "early"])
    #expect(try judged("sync.answers", who(then: "asks-early"), topic).turns == [1, 2])
  }

  @Test func somethingElseIsNone() throws {
    let item = try judged("sync.answers", pitch)
    #expect(item.passed == false && item.quotes == [pitch.text] && item.turns == [1])
    #expect(item.advice?.contains("Who is this?") == true)
    #expect(try judged("sync.answers", Said("It rains.")).passed == false)
  }

  @Test func silenceIsNoAnswerAndHasNoWords() throws {
    let item = try judged("sync.answers", .silence)
    #expect(item.passed == false && item.evidence.isEmpty)
    #expect(item.advice?.contains("silence") == true)
  }

  @Test func takingItUpWillDo() throws {
    #expect(try judged("sync.answers", Said("Fair question.", moves: [.acknowledge: "Fair question"])).passed == true)
  }

  @Test func aPlainQuestionIsAnsweredByAnythingButAQuestion() throws {
    let plain = who(then: "asks-plainly")
    #expect(try judged("sync.answers", plain, Said("Yes, since May.")).passed == true)
    let back = Said("Why do you ask?", questions: 1)
    let item = try judged("sync.answers", plain, back)
    #expect(item.passed == false && item.quotes == ["Why do you ask?"] && item.turns == [2])
    #expect(try judged("sync.answers", plain, Said("Since May. Why?", sentences: 2, questions: 1)).passed == true)
  }

  @Test func oneQuestionInThreeMayBePassedOver() throws {
    let plain = who(then: "asks-plainly")
    let yes = Said("Yes, since May.", lever: "asks-plainly")
    #expect(try judged("sync.answers", plain, yes, pitch).passed == true)
    #expect(try judged("sync.answers", plain, pitch).passed == false)
  }

  @Test func noQuestionIsNotObserved() throws {
    var scenario = try ScoredScript.scenario()
    scenario.states["pick-up"]?.does = []
    #expect(try judged("sync.answers", who, pitch, in: scenario).passed == nil)
  }

  private let taken = Said("Fair enough, I'll write.", moves: [.acknowledge: "Fair enough", .askDiscovery: "write"])
  private let missed = Said("When shall we meet?", moves: [.askMeeting: "shall we meet", .acknowledge: "When"])

  @Test(arguments: ["brush-off", "objection"]) func takingItFirstPasses(lever: String) throws {
    let item = try judged("sync.takes-it-first", who(then: lever), taken)
    #expect(item.passed == true && item.quotes == ["Fair enough"] && item.turns == [2])
  }

  @Test func sayingGoodbyeTakesItToo() throws {
    let bye = Said("Then goodbye.", moves: [.closeOut: "goodbye"])
    #expect(try judged("sync.takes-it-first", who(then: "brush-off"), bye).quotes == ["Then goodbye."])
  }

  @Test func goingOnFirstFails() throws {
    let item = try judged("sync.takes-it-first", who(then: "brush-off"), missed)
    #expect(item.passed == false && item.quotes == ["When shall we meet?"] && item.turns == [2])
    #expect(item.advice?.contains("Send me an email.") == true)
  }

  @Test func everyOtherTimeIsEnough() throws {
    let again = Said(taken.text, moves: [.acknowledge: "Fair enough"], lever: "objection")
    #expect(try judged("sync.takes-it-first", who(then: "brush-off"), again, missed).passed == true)
    let missedAgain = Said(missed.text, moves: [.askMeeting: "shall we meet"], lever: "objection")
    let item = try judged("sync.takes-it-first", who(then: "brush-off"), again, missedAgain, missed)
    #expect(item.passed == false && item.turns == [3])
  }

  @Test func silenceTakesNothingUp() throws {
    let item = try judged("sync.takes-it-first", who(then: "brush-off"), .silence)
    #expect(item.passed == false && item.evidence.isEmpty)
    #expect(item.advice?.contains("you said nothing") == true)
  }

  @Test func withoutPushbackItIsNotObserved() throws {
    #expect(try judged("sync.takes-it-first", who, missed).passed == nil)
  }

  private let question = Said("How early do you know?", moves: [.askDiscovery: "How early"], questions: 1)
  private let talk = Said("We are three people in a shed.")

  @Test func aQuestionAboutThemIsAsked() throws {
    let item = try judged("sync.asks-them", who, question)
    #expect(item.passed == true && item.quotes == ["How early"] && item.turns == [2])
    #expect(try judged("sync.asks-them", who).passed == nil)
  }

  @Test func whoAsksNothingIsToldSo() throws {
    let item = try judged("sync.asks-them", who, talk)
    #expect(item.passed == false && item.quotes == [talk.text])
    #expect(try judged("sync.asks-them", who, hangingUp: true).passed == false)
    let seller = Said("How early do you know?", .vendor, moves: [.askDiscovery: "How early"], questions: 1)
    #expect(try judged("sync.asks-them", who, seller).passed == false)
  }

  @Test func aCallThatGoesOnWantsTwoQuestions() throws {
    let five = [who, question, talk, talk, talk]
    #expect(try scorecard(five).items.first { $0.id == "sync.asks-them" }?.passed == true)
    let item = try #require(try scorecard(five + [talk]).items.first { $0.id == "sync.asks-them" })
    #expect(item.passed == false && item.quotes == ["How early"])
    #expect(try scorecard(five + [question]).items.first { $0.id == "sync.asks-them" }?.passed == true)
  }

  @Test func whatTheyTellIsTakenUp() throws {
    let told = Said(who.text, moves: [.introduce: "Jonas Brandt"], lever: "trusts")
    let back = Said("Three weeks after, then.", moves: [.acknowledge: "Three weeks after"])
    let item = try judged("sync.takes-up", told, back)
    #expect(item.passed == true && item.quotes == ["Three weeks after"] && item.turns == [2])
    #expect(try judged("sync.takes-up", told, question).passed == true)
    #expect(try judged("sync.takes-up", who, question).passed == nil)
  }

  @Test func whatTheyTellIsPassedOver() throws {
    let told = Said(who.text, moves: [.introduce: "Jonas Brandt"], lever: "trusts")
    let item = try judged("sync.takes-up", told, pitch)
    #expect(item.passed == false && item.quotes == [pitch.text])
    #expect(item.advice?.contains("From the invoice") == true)
    #expect(try judged("sync.takes-up", told, .silence).evidence.isEmpty)
    // Every other time will do.
    let taken = Said(question.text, moves: [.askDiscovery: "How early"], lever: "trusts")
    #expect(try judged("sync.takes-up", told, taken, pitch).passed == true)
  }
}
