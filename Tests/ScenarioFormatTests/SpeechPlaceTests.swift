import ScenarioFormat
import Testing

/// Where the lines of speech stand: messages point at the very line.
@Suite struct SpeechPlaceTests {
  private func places(_ marked: String) throws -> [SourcePlace] {
    let loaded = try Slip("", in: .state, marked + "\notherwise:\n  patience: -1").load()
    return try #require(loaded.scenario?.states["pick-up"]?.says).variants.map(\.place)
  }

  /// `pick-up` stands in line 19, so the first key below it in line 20, at column 5.
  @Test func everyPhrasingHasItsLine() throws {
    #expect(try places("says: |\n  Weber.\n  Hello.").map(\.line) == [21, 22])
  }

  @Test func blankLinesAreCounted() throws {
    #expect(try places("says: |\n\n  Weber.\n\n\n  Hello.\n").map(\.line) == [22, 25])
  }

  @Test func aRemarkAfterTheBarChangesNothing() throws {
    #expect(try places("says: | # one line each\n  Weber.").map(\.line) == [21])
  }

  @Test func keysBeforeAreCounted() throws {
    #expect(try places("does: ask\n# a remark\nsays: |\n  Weber.").map(\.line) == [23])
  }

  @Test func theColumnIsThatOfTheFirstWord() throws {
    let places = try places("says: |\n    Weber.\n      Hello.")

    #expect(places.map(\.column) == [9, 11])
    #expect(places.map(\.length) == [6, 6])
  }

  @Test func lengthsAreInUnicodeScalars() throws {
    #expect(try places("says: |\n  \u{1F1E9}\u{1F1EA} Ja.").map(\.length) == [6])
  }

  @Test func samplesAndTestsHaveTheirPlacesToo() throws {
    let text = CallPage.reaction("hears: ask-meeting\ngoes: booked\nsamples: |\n  Shall we meet?\n  Thursday?")
    let scenario = try #require(try Slip("", in: .file, text).load().scenario)

    #expect(scenario.states["pick-up"]?.reacts.first?.samples.map(\.place.line) == [24, 25])
    #expect(scenario.states["pick-up"]?.reacts.first?.samples.map(\.place.column) == [11, 11])
    #expect(scenario.tests.first?.steps.map(\.place.line) == [37])
    #expect(scenario.tests.first?.steps.map(\.place.column) == [7])
    #expect(scenario.tests.first?.ends?.place.line == 35)
  }

  @Test func speechOfAnItemThatBeginsWithItHasItsPlace() throws {
    let text = CallPage.reaction("says: |\n  Well.\nhears: boast")
    let scenario = try #require(try Slip("", in: .file, text).load().scenario)

    #expect(scenario.states["pick-up"]?.reacts.first?.says?.variants.map(\.place.line) == [22])
    #expect(scenario.states["pick-up"]?.reacts.first?.place.line == 21)
  }
}
