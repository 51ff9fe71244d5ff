import Listening
import ScenarioFormat
import Testing

/// The notation of calls in `tests`.
@Suite struct TranscriptTests {
  /// The steps of these lines; the first line of every call here is left out.
  private func steps(_ lines: String, _ more: String...) throws -> [TestStep] {
    let page = CallPage.page(CallPage.transcript(lines), with: more)
    let loaded = try Slip("", in: .file, page).load()
    #expect(loaded.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    return Array(try #require(loaded.scenario?.tests.first).steps.map(\.value).dropFirst())
  }

  @Test func whatIsSaidIsTakenAsItStands() throws {
    let read = try steps(
      "> Karin: \"Q3\" # doubled, [no]?\n>no blank\n>   three blanks   \n> [not closed\n> closed] only"
    )

    #expect(
      read == [
        .says("Karin: \"Q3\" # doubled, [no]?"), .says("no blank"), .says("three blanks"), .says("[not closed"),
        .says("closed] only"),
      ]
    )
  }

  @Test func nothingIsSilence() throws {
    #expect(try steps(">\n> [silence]") == [.silence, .silence])
  }

  @Test(arguments: [
    ("> [peer]", TurnClass(stance: .peer)),
    ("> [peer:]", TurnClass(stance: .peer)),
    ("> [vendor: pitch-product]", TurnClass(stance: .vendor, moves: [.pitchProduct])),
    ("> [peer: introduce + ask-discovery]", TurnClass(stance: .peer, moves: [.introduce, .askDiscovery])),
    ("> [peer: introduce, ask-discovery]", TurnClass(stance: .peer, moves: [.introduce, .askDiscovery])),
    ("> [peer:introduce+ask-discovery]", TurnClass(stance: .peer, moves: [.introduce, .askDiscovery])),
    (
      "> [peer: ask-discovery about q3-demurrage]",
      TurnClass(stance: .peer, moves: [.askDiscovery], topics: ["q3-demurrage"])
    ),
    (
      "> [peer: ask-discovery  about  q3-demurrage]",
      TurnClass(stance: .peer, moves: [.askDiscovery], topics: ["q3-demurrage"])
    ),
    ("> [peer: about q3-demurrage]", TurnClass(stance: .peer, topics: ["q3-demurrage"])),
    (
      "> [peer: boast about q3-demurrage, late]",
      TurnClass(stance: .peer, moves: [.boast], topics: ["q3-demurrage", "late"])
    ),
    (
      "> [peer: boast about q3-demurrage + late]",
      TurnClass(stance: .peer, moves: [.boast], topics: ["q3-demurrage", "late"])
    ),
    ("> [neutral: long-winded]", TurnClass(stance: .neutral, isLongWinded: true)),
    ("> [neutral: unclear]", TurnClass(stance: .neutral, isUnclear: true)),
    ("> [subordinate: boast + long-winded]", TurnClass(stance: .subordinate, moves: [.boast], isLongWinded: true)),
  ])
  func aClassSaysWhatWasHeard(_ line: String, _ turn: TurnClass) throws {
    #expect(try steps(line, "topics:\n  late:\n    words: [late]") == [.means(turn)])
  }

  @Test func repliesAreAPartOfHerWords() throws {
    #expect(try steps("< lift\n<   a: \"b\" # c") == [.replies("lift"), .replies("a: \"b\" # c")])
  }

  @Test func expectationsSayWhereTheCallIs() throws {
    let read = try steps(
      "= pick-up\n= booked, trust 6, not told-pain, told-pain\n= patience 0\n= not told-pain\n=booked,interest 2",
      "remembers: told-pain"
    )

    #expect(
      read == [
        .stands([.state("pick-up")]),
        .stands([
          .state("booked"), .meter(.trust, 6), .fact("told-pain", holds: false), .fact("told-pain", holds: true),
        ]),
        .stands([.meter(.patience, 0)]), .stands([.fact("told-pain", holds: false)]),
        .stands([.state("booked"), .meter(.interest, 2)]),
      ]
    )
  }

  @Test func aTestHasANameAndMayHaveAnEnd() throws {
    let tests = try #require(
      try Slip(
        "",
        in: .scenario,
        "tests:\n  - name: a first\n    ends: hangs-up\n    call: |\n      >\n  - name: \"b: #2\"\n    call: |\n      >"
      )
      .load().scenario?.tests
    )

    #expect(tests.map(\.name.value) == ["a first", "b: #2"])
    #expect(tests.map(\.ends?.value) == ["hangs-up", nil])
  }
}
