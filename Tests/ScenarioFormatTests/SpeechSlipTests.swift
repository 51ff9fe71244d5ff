import ScenarioFormat
import Testing

/// What YAML would do to speech that does not stand under a bar.
@Suite struct SpeechSlipTests {
  private static let rest = "\notherwise:\n  patience: -1"

  @Test(arguments: [
    Slip("speech-cut-by-hash", in: .state, "hint: ⟦#1 rule is to wait⟧\notherwise:\n  patience: -1"),
    Slip("speech-cut-by-hash", in: .state, "does: ⟦#ask⟧\notherwise:\n  patience: -1"),
    Slip("speech-cut-by-hash", in: .scenario, "title: ⟦#1 call⟧"),
    Slip("speech-cut-by-hash", in: .scenario, "topics:\n  boxes:\n    words: [late, ⟦#1 box⟧]"),
    Slip("speech-cut-by-hash", in: .state, "says: Not now ⟦# we are busy⟧\notherwise:\n  patience: -1"),
    Slip("speech-cut-by-hash", in: .scenario, "title: Freight ⟦#1⟧"),
    Slip("speech-cut-by-hash", in: .scenario, "title: \u{1F1E9}\u{1F1EA} freight ⟦#1⟧"),
    Slip("speech-cut-by-hash", in: .scenario, "topics:\n  freight:\n    words:\n      - ⟦#1 in freight⟧"),
  ])
  func aHashWouldCutTheRestOff(_ slip: Slip) throws { try slip.expectFinding() }

  @Test(arguments: [
    Slip("speech-needs-bar", in: .state, "⟦says⟧:\n  Weber.\n  Hello.\notherwise:\n  patience: -1"),
    Slip("speech-needs-bar", in: .state, "says: ⟦Weber⟧\n  speaking.\notherwise:\n  patience: -1"),
    Slip("speech-needs-bar", in: .state, "says: ⟦Weber.⟧\notherwise:\n  patience: -1"),
    Slip("speech-needs-bar", in: .state, "says: ⟦\"Weber.\"\notherwise:\n  patience: -1"),
    Slip("speech-needs-bar", in: .state, "says: ⟦>⟧\n  Weber.\n  Hello.\notherwise:\n  patience: -1"),
    Slip("speech-needs-bar", in: .state, "⟦says⟧:\n  Weber: who is this?\notherwise:\n  patience: -1"),
    Slip("speech-needs-bar", in: .state, "⟦says⟧:\n  - Weber.\n  - Hello.\notherwise:\n  patience: -1"),
    Slip("speech-needs-bar", in: .reaction, "hears: boast\nsays: ⟦Well.⟧"),
    Slip("speech-needs-bar", in: .fragment, "anytime:\n  - hears: boast\n    says: ⟦Well.⟧"),
    Slip("speech-needs-bar", in: .persona, "voice:\n  greet: ⟦Well.⟧"),
    Slip("speech-needs-bar", in: .scenario, "tests:\n  - name: a call\n    call: ⟦>⟧ [silence]"),
    Slip("speech-empty", in: .state, "says: ⟦|\notherwise:\n  patience: -1"),
    Slip("speech-empty", in: .reaction, "hears: boast\nsays: ⟦|\n\ntrust: +1"),
  ])
  func speechStandsUnderABar(_ slip: Slip) throws { try slip.expectFinding() }

  @Test(arguments: [
    Slip("colon-in-text", in: .state, "says: I'll be frank⟦:⟧ no\notherwise:\n  patience: -1"),
    Slip("colon-in-text", in: .scenario, "title: Freight⟦:⟧ the first call"),
    Slip("colon-in-text", in: .scenario, "title: At 12:30 sharp⟦:⟧ a call"),
    Slip("colon-in-text", in: .scenario, "title: A call⟦:⟧"),
    Slip("speech-special-start", in: .state, "says: ⟦{⟧prospect.last}, yes?\notherwise:\n  patience: -1"),
    Slip("speech-special-start", in: .state, "says: ⟦[⟧sighs] No.\notherwise:\n  patience: -1"),
    Slip("speech-special-start", in: .state, "says: ⟦*⟧sigh* No.\notherwise:\n  patience: -1"),
    Slip("speech-special-start", in: .state, "hint: ⟦@⟧home, ask later.\notherwise:\n  patience: -1"),
  ])
  func signsInOneLineOfSpeechAreFound(_ slip: Slip) throws { try slip.expectFinding() }

  @Test(arguments: [
    Slip("unclosed-quote", in: .scenario, "title: ⟦\"A call⟧"),
    Slip("unclosed-quote", in: .scenario, "title: ⟦'A call⟧"),
    Slip("unclosed-quote", in: .scenario, "title: ⟦\"⟧"),
    Slip("unclosed-quote", in: .state, "says: ⟦\"Weber.⟧\notherwise:\n  patience: -1"),
    Slip("unclosed-quote", in: .scenario, "title: ⟦\"A call\\\"⟧"),
  ])
  func aQuoteThatStaysOpenIsFoundWhereItOpens(_ slip: Slip) throws { try slip.expectFinding() }

  @Test(arguments: [
    "title: \"Freight #1\"", "title: \"Freight # 1: the call\"", "title: 'Freight # 1' # not the other",
    "title: 'It''s a call # 2'",
    "title: \"Say \\\"no\\\" # twice\"", "title: A call at 12:30", "title: See https://example.com/a",
  ])
  func quotesAreTheCureOnOneLine(_ title: String) throws {
    #expect(try Slip("", in: .scenario, title).load().codes == [])
  }

  @Test func aTitleInQuotesKeepsItsHash() throws {
    let loaded = try Slip("", in: .scenario, "title: \"Freight # 1: the call\"").load()

    #expect(loaded.scenario?.title == "Freight # 1: the call")
  }

  @Test func theFixShowsTheBar() throws {
    let loaded = try Slip("", in: .state, "says: Not now # we are busy" + Self.rest).load()

    #expect(loaded.finding("speech-cut-by-hash")?.fix?.contains("says: |") == true)
  }
}
