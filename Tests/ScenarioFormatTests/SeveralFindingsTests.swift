import ScenarioFormat
import TestSupport
import Testing

/// Several errors in one run, one finding for each, and never an error without a word.
@Suite struct SeveralFindingsTests {
  @Test func independentErrorsAreAllFound() throws {
    let text = CallPage.reaction(
      "hears: baost\ntrust: +11\nsays: |\n  {propsect.last}!\ngoes: bookd",
      "level: hrad",
      "summry: x",
      "uses: common/nowhere"
    )
    let codes = try Slip("", in: .file, text).load().codes

    #expect(
      codes.sorted() == [
        "out-of-range", "unknown-file", "unknown-key", "unknown-level", "unknown-move", "unknown-slot", "unknown-state",
      ]
    )
  }

  @Test func errorsOfLayoutAreAllFound() throws {
    let text = CallPage.clean
      .replacing("title: A call for tests", with: "title: \"A call for tests")
      .replacing("purpose: compare notes", with: "purpose: notes # two")
      .replacing("says: |\n      Weber.", with: "says: Weber: yes?")
      .replacing("      - hears: ask-meeting", with: "\t    - hears: ask-meeting")
      .replacing("hangs-up: hung-up", with: "hangs-up: !hung up")
    let loaded = try Slip("", in: .file, text).load()

    #expect(
      loaded.codes == [
        "unclosed-quote", "speech-cut-by-hash", "colon-in-text", "tab-indent", "yaml-feature-not-allowed",
      ]
    )
    #expect(loaded.diagnostics.map(\.place.line) == loaded.diagnostics.map(\.place.line).sorted())
  }

  @Test func everyMissingKeyIsNamed() throws {
    let loaded = try Slip("", in: .file, "format: 1\nlevel: easy\n").load()
    let missing = loaded.diagnostics.filter { $0.code == "missing-key" }.map(\.message).joined(separator: " ")

    for key in ["title", "briefing", "people", "opening", "states", "endings"] {
      #expect(missing.contains("'\(key)'"))
    }
  }

  @Test func aSyntaxErrorInAPersonaIsNotHiddenByAnotherFile() throws {
    let text = CallPage.scenario("levl: hard")
    let loaded = try #require(TestScenario.load(text, files: ["personas/weber.yaml": CallPage.persona("role: a: b")]))

    #expect(loaded.codes == ["unknown-key", "yaml-syntax"])
    #expect(loaded.diagnostics.map(\.place.file) == ["call.yaml", "personas/weber.yaml"])
  }

  /// What follows from a first error would only hide it.
  @Test(arguments: [
    Slip("unknown-move", in: .reaction, "hears: ask-metting\ngoes: booked"),
    Slip("unknown-stance", in: .reaction, "stance: pear\ngoes: booked"),
    Slip("bad-guard", in: .reaction, "when: trust => 4\ngoes: booked"),
    Slip("yaml-feature-not-allowed", in: .reaction, "when: !told\ngoes: booked"),
    Slip("yaml-feature-not-allowed", in: .reaction, "trust: +1\nwhen: !told"),
    Slip("yaml-feature-not-allowed", in: .reaction, "<<: {hears: boast}\ntrust: +1"),
    Slip("speech-needs-bar", in: .state, "says:\n  Weber.\n  Hello.\notherwise:\n  patience: -1"),
    Slip("speech-needs-bar", in: .state, "says:\n  Weber speaking.\n  Hello there.\notherwise:\n  patience: -1"),
    Slip("speech-needs-bar", in: .state, "says: Weber\n  speaking.\notherwise:\n  patience: -1"),
    Slip("speech-needs-bar", in: .state, "says:\n  Weber: who is this?\notherwise:\n  patience: -1"),
    Slip("speech-needs-bar", in: .state, "says:\n  - Weber.\notherwise:\n  patience: -1"),
    Slip("speech-cut-by-hash", in: .state, "says: Not now # we are busy\notherwise:\n  patience: -1"),
    Slip("speech-cut-by-hash", in: .scenario, "topics:\n  freight:\n    words:\n      - late\n      - #1 in freight"),
    Slip("speech-special-start", in: .state, "says: {prospect.last}\notherwise:\n  patience: -1"),
    Slip("speech-special-start", in: .state, "says: *sigh* No.\notherwise:\n  patience: -1"),
    Slip("yaml-feature-not-allowed", in: .file, "%YAML 1.2\n" + CallPage.clean),
    Slip("unknown-file", in: .scenario, "people:\n  weber: personas/webber"),
    Slip("wrong-kind", in: .scenario, "briefing: somebody"),
    Slip("unknown-outcome", in: .scenario, "endings:\n  booked: next-step-agred\n  hangs-up: hung-up"),
    Slip("missing-key", in: .scenario, "states:\n  pick-up:\n    reacts:\n      - hears: boast\n        goes: booked"),
  ])
  func oneCauseIsOneFinding(_ slip: Slip) throws {
    #expect(try slip.load().diagnostics.filter { $0.severity == .error }.map(\.code) == [slip.code])
  }

  @Test(arguments: [
    "people:", "people: {}", "briefing:", "opening:", "states:", "endings:", "title:", "title: \" \"",
    "tests:\n  - name: x",
    "tests:\n  - name: x\n    call:", "briefing:\n  calling: Karin", "format:", "people:\n  weber:", "uses:\n  -",
    "states:\n  pick-up:",
    "endings:\n  booked:\n  hangs-up: hung-up", "topics:\n  late:", "vocabulary:\n  jargon:", "scoring: none",
    "proves:\n  - can:",
  ])
  func nothingIsEmptyWithoutAWord(_ section: String) throws {
    let loaded = try Slip("", in: .scenario, section).load()

    #expect(loaded.diagnostics.contains { $0.severity == .error })
    #expect(loaded.scenario == nil)
  }

  @Test func aCleanCallHasNoFinding() throws {
    let loaded = try Slip("", in: .file, CallPage.clean).load()

    #expect(loaded.codes == [])
    #expect(loaded.scenario != nil)
  }

  @Test func aCleanFragmentHasNoFinding() throws {
    #expect(try Slip("", in: .fragment, "format: 1").load().codes == [])
  }
}
