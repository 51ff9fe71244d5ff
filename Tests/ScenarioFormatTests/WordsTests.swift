import Listening
import ScenarioFormat
import TestSupport
import Testing

/// The words of a call: briefing, topics and vocabulary.
@Suite struct WordsTests {
  private func scenario(_ replacement: String) throws -> Scenario {
    let loaded = try Slip("", in: .scenario, replacement).load()
    #expect(loaded.codes == [])
    return try #require(loaded.scenario)
  }

  @Test func theBriefingIsRead() throws {
    let briefing = try scenario(
      """
      briefing:
        you:
          name: Jonas van Brandt
          role: managing director
          company: Tiderail
          story: |
            We tell shippers three days ahead: which boxes
            will overrun.
        calling: Karin Weber, CFO
        known:
          q3-demurrage:
            fact: Their Q3 report says demurrage doubled
            words: Q3
        purpose: compare notes
      """
    ).briefing

    #expect((briefing.you.firstName, briefing.you.lastName) == ("Jonas", "van Brandt"))
    #expect(briefing.you.story == "We tell shippers three days ahead: which boxes will overrun.")
    #expect((briefing.calling, briefing.purpose) == ("Karin Weber, CFO", "compare notes"))
    #expect(briefing.known.map(\.name.value) == ["q3-demurrage"])
    #expect(briefing.known.map(\.words) == [["Q3"]])
  }

  @Test func topicsComeInOrderAndKnownFactsAreTopics() throws {
    let topics = try scenario(
      """
      topics:
        early-warning:
          words: [warn*, ahead of time]
          lines: |
            When do you find out: early or late?
            How early do you see #1?
        late:
          words: overdue
      """
    ).topics

    #expect(topics.map(\.name) == ["early-warning", "late", "q3-demurrage"])
    #expect(topics.map(\.words) == [["warn*", "ahead of time"], ["overdue"], ["Q3", "demurrage"]])
    #expect(topics.first?.lines == ["When do you find out: early or late?", "How early do you see #1?"])
  }

  @Test func linesAloneMakeATopic() throws {
    let topics = try scenario("topics:\n  late:\n    lines: |\n      Is it late?").topics

    #expect(topics.first == Topic(name: "late", words: [], lines: ["Is it late?"]))
  }

  @Test func vocabularyIsTheAuthorsAndThatOfBriefingAndPeople() throws {
    let phrases = try scenario(
      "vocabulary:\n  our-products: [Tiderail Desk]\n  their-company: [Hansa]\n  their-people: [Mira]\n  triggers: Q3 report"
    ).vocabulary.phrases

    #expect(phrases[.ourProducts] == ["Tiderail Desk"])
    #expect(phrases[.triggers] == ["Q3 report"])
    #expect(phrases[.theirCompany] == ["Hansa", "Hansa Freight"])
    #expect(phrases[.theirPeople] == ["Mira", "Karin Weber", "Karin", "Weber"])
    #expect(phrases[.ourPeople] == ["Jonas Brandt", "Jonas", "Brandt"])
    #expect(phrases[.ourCompany] == ["Tiderail"])
    #expect(phrases[.competitors] == nil)
  }

  @Test func whatTheAuthorNamesIsNotNamedTwice() throws {
    let phrases = try scenario("vocabulary:\n  their-company: [Hansa Freight]\n  their-people: [Weber]").vocabulary
      .phrases

    #expect(phrases[.theirCompany] == ["Hansa Freight"])
    #expect(phrases[.theirPeople]?.filter { $0 == "Weber" }.count == 1)
  }

  @Test func aSingleNameIsNotNamedTwice() throws {
    let loaded = try Slip("", in: .persona, "name: Karin").load()

    #expect(loaded.scenario?.vocabulary.phrases[.theirPeople] == ["Karin"])
  }

  @Test(arguments: Vocabulary.WordClass.allCases)
  func everyClassOfWordsCanBeFilled(_ wordClass: Vocabulary.WordClass) throws {
    #expect(
      try scenario("vocabulary:\n  \(wordClass.rawValue): [Boxwise]").vocabulary.phrases[wordClass]?.first == "Boxwise"
    )
  }

  @Test func aFactWithoutWordsCannotBeRecognised() throws {
    let briefing =
      "briefing:\n  you:\n    name: Jonas\n  calling: Karin\n  purpose: x\n  known:\n    q3:\n      ⟦fact: It doubled"

    try Slip("missing-key", in: .scenario, briefing).expectFinding()
  }
}
