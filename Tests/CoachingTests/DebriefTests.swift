import CallEngine
import Coaching
import Listening
import ScenarioChecker
import ScenarioFormat
import Scoring
import TestSupport
import Testing

/// What is told after a call: worked out by search, and true when it is tried.
@Suite struct DebriefTests {
  private static let opener =
    "Karin, Jonas Brandt, Tiderail. Your Q3 report says demurrage doubled; that is why I'm calling."
  private static let question = "When do you find out that a box is late?"
  private static let pitch = "We have a dashboard that shows every container in real time."

  private func debrief(_ conversation: Conversation) throws -> Debrief {
    let rubric = try Rubric.current()
    let card = Scorecard(conversation.transcript, scenario: conversation.scenario, rubric: rubric)
    return Debrief(conversation, card: card, rubric: rubric, outlook: Outlook(conversation.flow))
  }

  @Test func aCallTurnsWhereTheProductComesUp() throws {
    let debrief = try debrief(
      Shipped.call(
        "founder-partnership",
        ["Bea, Robin Tallis from Tapfield. I read that one cup in five never comes back.", Self.pitch]
      )
    )
    let point = try #require(debrief.turningPoint)
    #expect(point.turn == 2)
    #expect(point.after < point.before)
  }

  /// After the point of no return the search has proved every continuation lost; before it there is a win.
  @Test func nothingWinsAfterThePointOfNoReturn() throws {
    let conversation = try Shipped.call("founder-partnership", ["Hello.", Self.pitch, "Buy it now, today only."])
    let debrief = try debrief(conversation)
    let point = try #require(debrief.pointOfNoReturn)
    let course = CallCourse(conversation.transcript, in: conversation.flow)
    let outlook = Outlook(conversation.flow)
    #expect(outlook.win(from: course.standings[point.turn]) == .impossible)
    #expect(outlook.win(from: course.standings[point.turn - 1]) != .impossible)
  }

  @Test(arguments: Shipped.names) func parIsWhatTheShortestPeerCallTakes(_ name: String) throws {
    let scenario = try Shipped.scenario(name)
    let survey = Survey(scenario, listener: try TestListener.standard())
    let outlook = Outlook(Flow(scenario))
    #expect(outlook.par == survey.shortestWin(asPeer: true)?.turns.count)
    #expect(outlook.par != nil)
  }

  @Test func whoHangsUpTooEarlyIsToldWhatWasMissing() throws {
    let debrief = try debrief(Shipped.call("freight-cfo", [Self.opener, Self.question]))
    #expect(debrief.stillMissing ?? 0 > 0)
    #expect(debrief.pointOfNoReturn == nil)
  }

  /// Each is played again here, line by line: the check passes, and nothing that passed before fails.
  @Test func aMendedLineReallyPassesItsCheck() throws {
    let lines = [
      "I'm so sorry to bother you, I was just wondering about demurrage.", "Fair enough. \(Self.question)", "Goodbye.",
    ]
    let conversation = try Shipped.call("freight-cfo", lines)
    let rubric = try Rubric.current()
    let card = Scorecard(conversation.transcript, scenario: conversation.scenario, rubric: rubric)
    let mends = Debrief(conversation, card: card, rubric: rubric, outlook: Outlook(conversation.flow)).mends
    #expect(!mends.isEmpty)
    for mend in mends {
      var said = lines
      said[mend.turn - 1] = mend.after
      let again = try Shipped.call("freight-cfo", said)
      let better = Scorecard(again.transcript, scenario: again.scenario, rubric: rubric)
      #expect(card.items.first { $0.id == mend.check }?.passed == false)
      #expect(better.items.first { $0.id == mend.check }?.passed == true)
      #expect(better.score == mend.scoreAfter && mend.scoreAfter >= card.score ?? 0)
      let passedBefore = card.items.filter { $0.passed == true }.map(\.id)
      #expect(better.items.filter { passedBefore.contains($0.id) }.allSatisfy { $0.passed != false })
    }
  }

  @Test func aCleanWinNeedsNoMending() throws {
    let conversation = try Shipped.call(
      "freight-cfo",
      [
        Self.opener, "How does that hurt your cash?",
        "Forwarders like Nordkai see it three days ahead now. Shall we take twenty minutes on Thursday, or is it not worth it?",
        "Thursday at eight, gladly. Thank you.",
      ]
    )
    let debrief = try debrief(conversation)
    #expect(conversation.call.close?.result == .won)
    #expect(debrief.pointOfNoReturn == nil && debrief.stillMissing == nil)
    #expect(debrief.focus == nil && debrief.mends.isEmpty)
  }

  @Test func theSameCallGivesTheSameDebrief() throws {
    let conversation = try Shipped.call("burnt-it-director", [Self.opener, Self.pitch])
    #expect(try debrief(conversation) == debrief(conversation))
  }
}
