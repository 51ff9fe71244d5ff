package import ScenarioFormat

/// How often what happens in a block of calls: a setting, put together from published figures, and no fact.
///
/// Dials and connects: 5 to 13 of 100 dials are answered in the large vendor data sets (Gong and 30MPC, Cognism, Belkins,
/// 2024 to 2026). How connects end: 11,685 connects and one week of 131,259 dials (Salesfinity), the objections of the same
/// vendors; the sets have different denominators, and none is about calls between executives.
package struct BlockRates: Sendable, Hashable {
  /// Of 100 dials, how many somebody answers.
  package var answered = 13
  /// Of 100 dials, how many a machine answers; the rest rings out.
  package var voicemail = 25
  /// Of 100 who answer, how many will not buy today, whatever is said, by the way it ends.
  package var passing: [(Scenario.Passing, Int)] = [
    (.hangsUp, 15), (.notInterested, 33), (.busy, 15), (.wantsEmail, 10), (.wrongPerson, 11),
  ]

  package init() {}

  package static func == (one: BlockRates, two: BlockRates) -> Bool {
    one.answered == two.answered && one.voicemail == two.voicemail
      && one.passing.elementsEqual(two.passing) { $0.0 == $1.0 && $0.1 == $1.1 }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(answered)
    hasher.combine(voicemail)
    for (passing, share) in passing {
      hasher.combine(passing)
      hasher.combine(share)
    }
  }
}
