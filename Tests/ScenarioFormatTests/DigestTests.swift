import ScenarioFormat
import TestSupport
import Testing

/// The digest names a version of a scenario: the same digest is the same call.
@Suite struct DigestTests {
  private func digest(_ text: String = CallPage.scenario("uses: common/detour"), _ files: [String: String] = [:]) throws
    -> String
  {
    let all = ["common/detour.yaml": CallPage.fragment].merging(files) { _, given in given }
    return try #require(TestScenario.load(text, files: all)?.scenario).digest
  }

  @Test func theSameFilesHaveTheSameDigest() throws {
    #expect(try digest() == digest())
    #expect(try digest(CallPage.scenario("uses: common/detour"), ["common/other.yaml": "never used"]) == digest())
  }

  @Test func lineEndsAndByteOrderMarkAreNoDifference() throws {
    let text = CallPage.scenario("uses: common/detour")

    #expect(try digest(text.replacing("\n", with: "\r\n")) == digest())
    #expect(try digest("\u{FEFF}" + text) == digest())
    #expect(try digest(text, ["personas/weber.yaml": TestScenario.persona.replacing("\n", with: "\r\n")]) == digest())
  }

  @Test func oneCharacterAnywhereIsAnotherScenario() throws {
    let versions = [
      try digest(),
      try digest(CallPage.scenario("uses: common/detour", "title: A call for test")),
      try digest(CallPage.scenario("uses: common/detour") + " "),
      try digest(CallPage.scenario("uses: common/detour"), ["personas/weber.yaml": CallPage.persona("role: CEO")]),
      try digest(CallPage.scenario("uses: common/detour"), ["common/detour.yaml": CallPage.fragment + "\n#"]),
    ]

    #expect(Set(versions).count == versions.count)
  }

  @Test func itIsSixteenHexadecimalDigits() throws {
    let digest = try digest()

    #expect(digest.count == 16)
    #expect(digest.allSatisfy { "0123456789abcdef".contains($0) })
  }

  @Test func scenariosAreEqualWhenTheirVersionIs() throws {
    let one = try #require(TestScenario.load(CallPage.clean)?.scenario)
    let two = try #require(TestScenario.load(CallPage.clean)?.scenario)
    let other = try #require(TestScenario.load(CallPage.scenario("level: hard"))?.scenario)

    #expect(one == two)
    #expect(one != other)
    #expect(one.sources.keys.sorted() == ["call.yaml", "personas/weber.yaml"])
  }
}
