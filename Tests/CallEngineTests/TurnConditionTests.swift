import CallEngine
import Listening
import ScenarioFormat
import Testing

/// What a turn must be for a reaction to fit, key by key and together.
@Suite struct TurnConditionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var keys: [String]
    var turn: TurnClass
    var fits: Bool
    var testDescription: String { "\(keys.joined(separator: ", ")) · \(turn)" }

    init(_ keys: String..., by turn: TurnClass, _ fits: Bool) {
      self.keys = keys
      self.turn = turn
      self.fits = fits
    }
  }

  static let moves = [
    Case("hears: introduce", by: .peer(.boast, .introduce), true),
    Case("hears: introduce", by: .peer(.boast), false),
    Case("hears: [introduce, boast]", by: .peer(.boast, .defer, .introduce), true),
    Case("hears: [introduce, boast]", by: .peer(.introduce), false),
    Case("hears-any: [introduce, boast]", by: .peer(.boast), true),
    Case("hears-any: [introduce, boast]", by: .peer(.defer), false),
    Case("not-hears: [introduce, boast]", by: .peer(.defer), true),
    Case("not-hears: [introduce, boast]", by: .peer(.defer, .boast), false),
    Case("leads: pitch-product", by: .peer(.pitchProduct, .askMeeting), true),
    Case("leads: pitch-product", by: .peer(.smallTalk, .introduce, .acknowledge, .pitchProduct), true),
    Case("leads: pitch-product", by: .peer(.statePurpose, .pitchProduct), false),
    Case("leads: pitch-product", by: .peer(), false),
    Case("leads: [ask-meeting, ask-referral]", by: .peer(.introduce, .askReferral), true),
    Case("leads: introduce", by: .peer(.introduce, .smallTalk), true),
    Case("leads: introduce", by: .peer(.introduce, .pitchProduct), false),
  ]

  static let stances = [
    Case("stance: peer", by: .peer(), true),
    Case("stance: peer", by: .neutral(), false),
    Case("stance: [peer, neutral]", by: .neutral(), true),
    Case("stance: [peer, neutral]", by: .vendor(), false),
    Case("not-stance: vendor", by: .peer(), true),
    Case("not-stance: [vendor, neutral]", by: .neutral(), false),
  ]

  static let topics = [
    Case("about: cash", by: .peer(about: "delay", "cash"), true),
    Case("about: cash", by: .peer(about: "delay"), false),
    Case("about: [cash, delay]", by: .peer(about: "delay"), true),
    Case("about: q3-demurrage", by: .peer(about: "q3-demurrage"), true),
    Case("about: known", by: .peer(about: "cash", "q3-demurrage"), true),
    Case("about: known", by: .peer(about: "cash"), false),
    Case("about: nothing", by: .peer(.introduce), true),
    Case("about: nothing", by: .peer(about: "cash"), false),
    Case("about: [nothing, cash]", by: .peer(about: "cash"), true),
    Case("not-about: cash", by: .peer(), true),
    Case("not-about: cash", by: .peer(about: "delay", "cash"), false),
    Case("not-about: known", by: .peer(about: "cash"), true),
    Case("not-about: known", by: .peer(about: "q3-demurrage"), false),
    Case("not-about: nothing", by: .peer(), false),
  ]

  private static let all = [
    "hears: cite-trigger", "hears-any: [ask-discovery, ask-permission]", "not-hears: pressure",
    "stance: [peer, neutral]",
    "about: known", "not-about: cash", "when: trust >= 3",
  ]

  static let together = [
    (TurnClass.peer(.citeTrigger, .askDiscovery, about: "q3-demurrage"), true),
    (.peer(.askDiscovery, about: "q3-demurrage"), false),
    (.peer(.citeTrigger, about: "q3-demurrage"), false),
    (.peer(.citeTrigger, .askDiscovery, .pressure, about: "q3-demurrage"), false),
    (.vendor(.citeTrigger, .askDiscovery, about: "q3-demurrage"), false),
    (.peer(.citeTrigger, .askDiscovery, about: "delay"), false),
    (.peer(.citeTrigger, .askDiscovery, about: "q3-demurrage", "cash"), false),
  ]

  private func fits(_ keys: [String], _ turn: TurnClass) throws -> Bool {
    var play = Play(
      try Script.scenario(
        """
        topics:
          cash:
            words: [cash]
          delay:
            words: [late]
        states:
          pick-up:
            reacts:
              - \(keys.joined(separator: "\n        "))
                goes: booked
            otherwise:
              trust: -1
        """
      )
    )
    play.mean(turn)
    #expect((play.ending == "booked") == (play.reaction?.isOtherwise == false))
    return play.ending == "booked"
  }

  @Test(arguments: moves + stances + topics) func oneKey(_ example: Case) throws {
    #expect(try fits(example.keys, example.turn) == example.fits)
  }

  @Test(arguments: together) func allGivenKeysMustHold(turn: TurnClass, expected: Bool) throws {
    #expect(try fits(Self.all, turn) == expected)
  }

  @Test func theGuardCountsAmongThem() throws {
    let turn = TurnClass.peer(.citeTrigger, .askDiscovery, about: "q3-demurrage")
    #expect(try !fits(Self.all.dropLast() + ["when: trust >= 4"], turn))
  }
}
