import Listening
import ScenarioFormat
import TestSupport
import Testing

/// What YAML would quietly turn into something else, and what stays as it was typed.
@Suite struct SilentLossTests {
  private func spoken(_ lines: String) throws -> [String] {
    let body = lines.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
    let loaded = try Slip("", in: .state, "says: |\n  \(body)\notherwise:\n  patience: -1").load()
    #expect(loaded.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    return loaded.scenario?.states["pick-up"]?.says?.variants.map(\.value) ?? []
  }

  @Test(arguments: [
    "Not now # we are busy", "# of boxes?", "Weber: who is this?", "\"Look\" I said", "'s all right", "{no slot here",
    "[sighs] No.", "*sigh* No.",
    "&co", "!", "- No.", "? Yes.", "| maybe", "> so", "@home", "`so`", "%", "--- or so", "... well", "goes: booked",
    "says: |", "key:", "NO", "12:30",
    "010", "~", "null", "Tab\there", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} Hello \u{1F44B}",
    "C:\\boxes\\{caller.last}", "He said \"no: # never\".",
  ])
  func underABarEverythingIsText(_ line: String) throws {
    #expect(try spoken(line) == [line])
  }

  @Test func everyLineIsAPhrasingOfItsOwn() throws {
    #expect(
      try spoken("Weber.\n\n  Hello, Weber: yes?  \nWho is #1?") == ["Weber.", "Hello, Weber: yes?", "Who is #1?"]
    )
  }

  @Test func aLineOfBlanksAndTabsIsNoPhrasing() throws {
    #expect(try spoken("Weber.\n \t \nHello.") == ["Weber.", "Hello."])
  }

  @Test(arguments: ["|", "|-", "|+", "|   ", "| # one line each"])
  func aBarMayBeWrittenInAnyWay(_ bar: String) throws {
    let loaded = try Slip("", in: .state, "says: \(bar)\n  Weber: hello.\n\notherwise:\n  patience: -1").load()

    #expect(loaded.scenario?.states["pick-up"]?.says?.variants.map(\.value) == ["Weber: hello."])
  }

  @Test(arguments: ["NO", "yes", "on", "off", "~", "null", "12:30", "010", "0x1F", "1e3", "2026-01-01", "1_000", ".5"])
  func wordsThatLookLikeValuesStayText(_ word: String) throws {
    let scenario = try #require(
      try Slip("", in: .scenario, "vocabulary:\n  jargon: [\(word)]\n  peers: \(word)").load().scenario
    )

    #expect(scenario.vocabulary.phrases[.jargon] == [word])
    #expect(scenario.vocabulary.phrases[.peers] == [word])
  }

  @Test func aTitleThatLooksLikeAValueStaysText() throws {
    for title in ["NO", "010", "12:30", "~", "on"] {
      #expect(try Slip("", in: .scenario, "title: \(title)").load().scenario?.title == title)
    }
  }

  @Test func aByteOrderMarkAndWindowsLineEndsAreNotThere() throws {
    let text = CallPage.clean.replacing("says: |\n      Weber.", with: "says: |\n      Weber.\n      Hello.")
    let loaded = try Slip("", in: .file, "\u{FEFF}" + text.replacing("\n", with: "\r\n")).load()

    #expect(loaded.codes == [])
    #expect(loaded.scenario?.states["pick-up"]?.says?.variants.map(\.value) == ["Weber.", "Hello."])
    #expect(loaded.scenario?.title == "A call for tests")
  }

  @Test(arguments: ["\r\n", "\r"])
  func placesAreTheSameWithOtherLineEnds(_ end: String) throws {
    let text = "\u{FEFF}" + CallPage.reaction("hears: boast\ngoes: bookd").replacing("\n", with: end)
    let place = try #require(try Slip("", in: .file, text).load().finding("unknown-state")?.place)

    #expect((place.line, place.column, place.length) == (22, 15, 5))
  }

  @Test func remarksMayStandEverywhere() throws {
    let text = CallPage.clean
      .replacing("format: 1\n", with: "# On top: with a colon\n\nformat: 1 # here too\n")
      .replacing("level: easy", with: "level: easy # for now")
      .replacing("    says: |\n", with: "    # before the line\n    says: | # one a line\n")
      .replacing("    reacts:\n", with: "# at the edge\n    reacts: # in order\n      # before an item\n")
      .replacing("goes: booked", with: "goes: booked   # the end")
      .replacing("  hangs-up: hung-up", with: "        # far in\n  hangs-up: hung-up")
    let loaded = try Slip("", in: .file, text + "# last line, no end").load()

    #expect(loaded.codes == [])
    #expect(loaded.scenario?.level == .easy)
    #expect(loaded.scenario?.states["pick-up"]?.says?.variants.map(\.value) == ["Weber."])
  }

  @Test func theSameKeyInDifferentStatesIsFine() throws {
    let states = """
      states:
        pick-up:
          does: ask
          reacts:
            - hears: boast
              trust: -1
              goes: listening
            - hears: ask-meeting
              trust: -1
              goes: booked
          otherwise: {patience: -1}
        listening:
          does: ask
          otherwise:
            patience: -1
      """
    #expect(try Slip("", in: .scenario, states).load().codes == [])
  }

  @Test(arguments: [
    "vocabulary:\n  jargon: [\n    demurrage, free days,\n    detention, late box\n  ]",
    "vocabulary:\n  jargon: [demurrage,\n           free days, late box]",
    "vocabulary:\n  jargon:\n  - demurrage\n  - free days",
    "vocabulary:\n  jargon:\n    - demurrage # one\n    -   free days",
  ])
  func aListMayBeWrittenInAnyWay(_ vocabulary: String) throws {
    let loaded = try Slip("", in: .scenario, vocabulary).load()

    #expect(loaded.codes == [])
    #expect(loaded.scenario?.vocabulary.phrases[.jargon]?.prefix(2) == ["demurrage", "free days"])
  }
}
