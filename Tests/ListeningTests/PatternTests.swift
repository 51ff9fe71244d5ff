import Listening
import Testing

/// The pattern notation, one cue at a time.
@Suite struct PatternTests {
  private func fires(_ pattern: String, _ line: String, _ extra: String = "", vocabulary: Vocabulary = Vocabulary())
    throws -> Bool
  {
    let listener = try Listener(
      cueFile:
        "class vehicle: lorry|van|(delivery bike)\ncue probe: a probe\n  move boast +3\n\(extra)  hear \(pattern)\n",
      vocabulary: vocabulary
    )
    return !listener.firedCues(line).isEmpty
  }

  @Test(arguments: [
    ("our vans", "All our vans are blue.", true), ("our vans", "All our big vans are blue.", false),
    ("our {0,2} vans", "All our big vans are blue.", true), ("our {0,1} vans", "our very big vans", false),
    ("~call you", "I was calling you", true), ("~plan", "We planned it", true), ("~plan", "a planet", false),
    ("warn*", "forewarned", false), ("warn*", "a warning", true), ("a|the van", "the van", true),
    ("(red van|blue bike)", "a blue bike", true), ("(red van|blue bike)", "a blue van", false),
    ("big? van", "a van", true), ("^ van", "So, van first", true), ("^ van", "the van first", false),
    ("van $", "the van", true), ("van $", "the van goes", false), ("<vehicle>", "our delivery bike", true),
    ("<num> days", "within 3 days", true), ("<num> days", "within three days", true),
    ("<num> days", "within days", false),
    ("<percent>", "about 12%", true), ("<money>", "it is €400", true), ("do not", "we don't", true),
    ("do not", "we dont", true),
    ("is van", "Is it? Van", false),
  ])
  func patternsMatchWords(_ pattern: String, _ line: String, _ expected: Bool) throws {
    #expect(try fires(pattern, line) == expected)
  }

  @Test func classesOfTheScenarioMatchInAnyInflection() throws {
    let vocabulary = Vocabulary(phrases: [.jargon: ["free day"], .theirCompany: ["Hansa Freight"]])
    #expect(try fires("<jargon>", "How many free days are left?", vocabulary: vocabulary))
    #expect(try fires("at <their-company>", "people at hansa freight", vocabulary: vocabulary))
    #expect(try !fires("<jargon>", "a free hour", vocabulary: vocabulary))
  }

  @Test func ownersDecide() throws {
    #expect(try fires("platform", "We have a platform", "  if not-yours\n"))
    #expect(try !fires("platform", "How is your platform?", "  if not-yours\n"))
    #expect(try fires("platform", "How is your platform?", "  if yours\n"))
    #expect(try fires("platform", "Our new platform", "  if ours\n"))
    #expect(try !fires("platform", "a platform", "  if ours\n"))
  }

  @Test func negatedAndQuotedWordsCountOnlyWhereTheCueSaysSo() throws {
    #expect(try !fires("platform", "This is not about a platform."))
    #expect(try fires("platform", "This is not about a platform.", "  even negated\n"))
    #expect(try fires("platform", "Not only a platform."))
    #expect(try fires("platform", "It's not a toy, but a platform."))
    #expect(try !fires("platform", "You said you had enough of \"platforms and platform people\", fair enough."))
    #expect(try fires("not a platform", "It is not a platform."))
  }

  @Test func questionsAndStatements() throws {
    #expect(try fires("van", "Is the van blue", "  if question\n"))
    #expect(try !fires("van", "The van is blue.", "  if question\n"))
    #expect(try fires("van", "The van is blue.", "  if statement\n"))
    #expect(try fires("van", "The van?", "  if question\n"))
  }
}
