import Listening
import Testing

@Suite struct ContextTests {
  @Test func actsHaveNamesThatReadBack() {
    let acts: [ProspectAct] =
      [.ask, .brushOff, .inform, .invite, .test] + ProspectAct.Objection.allCases.map { .objection($0) }
    for act in acts { #expect(ProspectAct(name: act.name) == act) }
    #expect(ProspectAct(name: "objection budget") == .objection(.budget))
    #expect(ProspectAct(name: "objection") == nil)
    #expect(ProspectAct(name: "sing") == nil)
  }

  @Test func aPriceThatWasAskedForIsNoPitch() throws {
    let listener = try Listener.standard()
    let line = "It starts at forty euros a month."
    #expect(listener.hear(line).hears(.pitchProduct))
    #expect(listener.hear(line).stance == .vendor)
    let answer = listener.hear(line, after: "And what does it cost?")
    #expect(!answer.hears(.pitchProduct))
    #expect(answer.stance == .neutral)
  }

  @Test func askingWhatThereIsToBeHadIsKnown() {
    #expect(Listener.asksAboutProduct("So what does it cost?"))
    #expect(Listener.asksAboutProduct("What do you sell, exactly?"))
    #expect(!Listener.asksAboutProduct("Who is this?"))
  }

  @Test func aLineMadeReadyForACallHearsAsInContext() throws {
    let vocabulary = Vocabulary(phrases: [.ourProducts: ["Tiderail Desk"], .theirPeople: ["Karin"]])
    let listener = try Listener.standard()
    let line = "Karin, Tiderail Desk does all that."
    let ready = listener.knowing(vocabulary, []).hear(line, after: "Yes?", acts: [.ask])
    let inContext = listener.hear(
      line,
      in: ListeningContext(vocabulary: vocabulary, topics: [], after: "Yes?", acts: [.ask])
    )
    #expect(ready == inContext)
    #expect(ready.hears(.pitchProduct))
  }

  /// "Goodbye" before a name looks like a full name, above all to somebody who has just asked for one.
  @Test(arguments: ["What do you want from us?", "Who is this?", "The second Saturday?", ""])
  func aGoodbyeByNameIsNoIntroduction(after: String) throws {
    let listener = try Listener.standard()
    let hearing = listener.hear("Thank you, that gives me something to think about. Goodbye, Mercedes.", after: after)
    #expect(hearing.hears(.closeOut) && !hearing.hears(.introduce), "\(hearing.moves.map(\.move))")
    #expect(listener.hear("Goodbye from me. This is Dan Reed, Harlow Freight.", after: after).hears(.introduce))
  }

  @Test func twoDaysToChooseFromPushNobodyWhoAskedForOne() throws {
    let listener = try Listener.standard()
    let line = "Wednesday or Thursday, early. You choose."
    for agreed in ["Good. How long, and when?", "Fine. When then?", "All right. Which day?"] {
      #expect(!listener.hear(line, after: agreed).hears(.pressure), "\(agreed)")
    }
    #expect(listener.hear("Shall I put you down for Wednesday or Thursday?", after: "Who is this?").hears(.pressure))
  }
}
