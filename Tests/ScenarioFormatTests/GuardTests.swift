import ScenarioFormat
import Testing

/// The conditions of `when`.
@Suite struct GuardTests {
  private func terms(_ text: String) throws -> [Placed<Guard.Term>] {
    let facts = "[told-pain, or-not, and-so]"
    let page = CallPage.reaction("when: \(text)\nremember: \(facts)", "remembers: \(facts)")
    let loaded = try Slip("", in: .file, page).load()
    #expect(loaded.codes.filter { $0 != "fact-never-read" } == [])
    return try #require(loaded.scenario?.states["pick-up"]?.reacts.first?.when?.terms)
  }

  @Test(
    arguments: [
      ("trust >= 6", .atLeast), ("trust>=6", .atLeast), ("trust   >=   6", .atLeast), ("trust <= 6", .atMost),
      ("trust<=6", .atMost),
      ("trust > 6", .above), ("trust >6", .above), ("trust < 6", .below), ("trust< 6", .below), ("trust = 6", .equal),
      ("trust=6", .equal),
      ("trust == 6", .equal),
    ] as [(String, Guard.Comparison)]
  )
  func comparisonsAreReadWithAnySpacing(_ text: String, _ comparison: Guard.Comparison) throws {
    #expect(try terms(text).map(\.value) == [.compare(.meter(.trust), comparison, 6)])
  }

  @Test func allOfItIsKeptInOrder() throws {
    let read = try terms("interest < 3 and told-pain and not or-not and and-so and visits = 2 and patience >= 1")

    #expect(
      read.map(\.value) == [
        .compare(.meter(.interest), .below, 3), .fact("told-pain", holds: true), .fact("or-not", holds: false),
        .fact("and-so", holds: true),
        .compare(.visits, .equal, 2), .compare(.meter(.patience), .atLeast, 1),
      ]
    )
  }

  @Test func eachTermKnowsItsPlace() throws {
    let places = try terms("trust >= 6 and  not told-pain and visits<3").map(\.place)

    // The value begins in column 15 of line 21.
    #expect(places.map(\.line) == [21, 21, 21])
    #expect(places.map(\.column) == [15, 31, 49])
    #expect(places.map(\.length) == [10, 13, 8])
  }

  @Test func theTextIsKeptAsWritten() throws {
    let page = CallPage.reaction("when: trust>=6 and  visits < 2\ntrust: +1")
    let scenario = try #require(try Slip("", in: .file, page).load().scenario)

    #expect(scenario.states["pick-up"]?.reacts.first?.when?.text == "trust>=6 and  visits < 2")
  }

  @Test(arguments: [
    Slip("bad-guard", in: .reaction, "when: trust ⟦=>⟧ 4"),
    Slip("bad-guard", in: .reaction, "when: trust > 4 and patience ⟦=<⟧ 4"),
    Slip("bad-guard", in: .reaction, "when: trust ⟦!=⟧ 4"),
    Slip("bad-guard", in: .reaction, "when: trust >= ⟦six⟧"),
    Slip("bad-guard", in: .reaction, "when: trust > 4 ⟦or⟧ visits > 2"),
    Slip("bad-guard", in: .reaction, "when: ⟦trust >= 4 + 2⟧"),
    Slip("bad-guard", in: .reaction, "when: trust > 4 and ⟦and visits > 2"),
    Slip("bad-guard", in: .reaction, "when: ⟦told truth⟧"),
    Slip("unknown-meter", in: .reaction, "when: trust > 4 and ⟦turst > 4⟧"),
    Slip(
      "fact-never-set",
      in: .file,
      CallPage.reaction("when: trust > 4 and ⟦told-pain⟧\ntrust: +1", "remembers: [told-pain]")
    ),
    Slip("fact-never-set", in: .file, CallPage.reaction("when: ⟦not told-pain⟧\ntrust: +1", "remembers: [told-pain]")),
    Slip(
      "unknown-fact",
      in: .file,
      CallPage.reaction("when: ⟦told-pian⟧\nremember: told-pain", "remembers: [told-pain]")
    ),
  ])
  func whatIsNoConditionIsPlacedInIt(_ slip: Slip) throws { try slip.expectFinding() }

  @Test(arguments: [("trust => 4", ">="), ("trust =< 4", "<=")])
  func aSignTheWrongWayRoundIsTurned(_ text: String, _ sign: String) throws {
    #expect(try Slip("", in: .reaction, "when: \(text)").load().finding("bad-guard")?.fix == "write '\(sign)'.")
  }

  @Test func orIsAnsweredWithTwoReactions() throws {
    let finding = try #require(try Slip("", in: .reaction, "when: trust > 4 or visits > 2").load().finding("bad-guard"))

    #expect(finding.message.contains("'or'"))
    #expect(finding.fix?.contains("two reactions") == true)
  }

  @Test(arguments: [
    (Guard.Comparison.atLeast, [false, true, true]), (.atMost, [true, true, false]), (.equal, [false, true, false]),
    (.above, [false, false, true]), (.below, [true, false, false]),
  ])
  func aComparisonHolds(_ comparison: Guard.Comparison, _ expected: [Bool]) {
    #expect([5, 6, 7].map { comparison.holds($0, 6) } == expected)
  }
}
