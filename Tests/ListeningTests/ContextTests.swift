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
}
