import Listening
import ScenarioFormat
import Testing

/// What a reaction asks for and what it does, as it is read.
@Suite struct ReactionTests {
  private func reaction(_ body: String, _ more: String...) throws -> Reaction {
    let loaded = try Slip("", in: .file, CallPage.page(CallPage.reaction(body), with: more)).load()
    #expect(loaded.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    return try #require(loaded.scenario?.states["pick-up"]?.reacts.first)
  }

  @Test func conditionsAreReadAsOneOrAsAList() throws {
    let condition = try reaction(
      """
      hears: boast
      hears-any: [pressure, long-winded, silence, unclear]
      not-hears: [small-talk]
      leads: [pitch-product, boast]
      stance: peer
      not-stance: [vendor, subordinate]
      about: [q3-demurrage, known]
      not-about: nothing
      """
    ).condition

    #expect(condition.hears == [.move(.boast)])
    #expect(condition.hearsAny == [.move(.pressure), .longWinded, .silence, .unclear])
    #expect(condition.notHears == [.move(.smallTalk)])
    #expect(condition.leads == [.pitchProduct, .boast])
    #expect(condition.stances == [.peer])
    #expect(condition.notStances == [.vendor, .subordinate])
    #expect(condition.about.map(\.value) == ["q3-demurrage", "known"])
    #expect(condition.notAbout.map(\.value) == ["nothing"])
  }

  @Test(arguments: Move.allCases)
  func everyMoveCanBeHeard(_ move: Move) throws {
    #expect(try reaction("hears: \(move.rawValue)\ntrust: +1").condition.hears == [.move(move)])
  }

  @Test func effectsAreRead() throws {
    let read = try reaction(
      """
      hears: boast
      once: true
      trust: -3
      patience: +2
      interest: 1
      remember: told-pain
      forget: [opened-cold]
      does: inform
      wants: [introduce, q3-demurrage, known]
      says: |
        Well.
      goes: hangs-up
      """,
      "remembers: [told-pain, opened-cold]"
    )

    #expect(read.once)
    #expect(read.meters == [.trust: -3, .patience: 2, .interest: 1])
    #expect(read.remembers.map(\.value) == ["told-pain"])
    #expect(read.forgets.map(\.value) == ["opened-cold"])
    #expect(read.wants.map(\.value) == ["introduce", "q3-demurrage", "known"])
    #expect(read.says?.variants.map(\.value) == ["Well."])
    #expect(read.goes?.value == "hangs-up")
  }

  @Test func whatIsNotGivenIsNotThere() throws {
    let read = try reaction("hears: boast")

    #expect(!read.once)
    #expect(read.meters == [:])
    #expect(read.when == nil && read.says == nil && read.goes == nil)
    #expect(read.does == [] && read.wants == [] && read.samples == [])
  }

  @Test(arguments: [("true", true), ("yes", true), ("false", false), ("no", false)])
  func onceIsAPlainAnswer(_ text: String, _ expected: Bool) throws {
    #expect(try reaction("hears: boast\nonce: \(text)").once == expected)
  }

  @Test(
    arguments: [
      ("ask", [.ask]), ("brush-off", [.brushOff]), ("[inform, invite]", [.inform, .invite]), ("test", [.test]),
      ("{objection: budget}", [.objection(.budget)]), ("\n  objection: timing", [.objection(.timing)]),
      ("[ask, {objection: fit}]", [.ask, .objection(.fit)]),
      ("[{objection: incumbent}, {objection: authority}]", [.objection(.incumbent), .objection(.authority)]),
    ] as [(String, [ProspectAct])]
  )
  func whatHerLineDoesIsRead(_ text: String, _ acts: [ProspectAct]) throws {
    #expect(try reaction("hears: boast\ndoes: \(text)").does == acts)
  }

  @Test func theEdgesOfAMeterChangeAreAllowed() throws {
    #expect(try reaction("hears: boast\ntrust: +10\npatience: -10").meters == [.trust: 10, .patience: -10])
  }

  @Test func idsNameTheStateAndThePlaceInIt() throws {
    let page = CallPage.reaction("hears: boast", "anytime:\n  - hears: pressure\n    trust: -1")
    let scenario = try #require(try Slip("", in: .file, page).load().scenario)
    let state = try #require(scenario.states["pick-up"])

    #expect(state.reacts.map(\.id) == ["pick-up/1", "pick-up/2"])
    #expect(state.otherwise.id == "pick-up/otherwise")
    #expect(scenario.anytime.map(\.id) == ["anytime/1"])
  }
}
