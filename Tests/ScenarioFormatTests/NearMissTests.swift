import ScenarioFormat
import Testing

/// What somebody probably meant to type, and where scenarios are found by name.
@Suite struct NearMissTests {
  @Test(arguments: [
    ("listning", "listening"), ("lsitening", "listening"), ("LISTENING", "listening"), ("listeningg", "listening"),
    ("bokked", "booked"),
    ("freight", "freight-cfo"),
  ])
  func slipsOfTheFingersAreSeenThrough(_ typed: String, _ meant: String) {
    #expect(NearMiss.of(typed, among: ["listening", "booked", "freight-cfo", "guarded"]) == meant)
  }

  @Test(arguments: ["hangs-up", "xyz", "", "ab"])
  func whatIsTooFarIsNotGuessed(_ typed: String) {
    #expect(NearMiss.of(typed, among: ["listening", "booked"]) == nil)
  }

  @Test func theClosestComesFirstAndThenTheAlphabet() {
    #expect(
      NearMiss.all(of: "cart", among: ["card", "cars", "carts", "care", "wagon"]) == ["card", "care", "cars", "carts"]
    )
    #expect(NearMiss.all(of: "booked", among: ["booker", "booked"]) == ["booked", "booker"])
  }

  @Test func nothingIsNearToNothing() {
    #expect(NearMiss.of("booked", among: [String]()) == nil)
  }

  @Test func theFirstFolderThatHasANameWins() throws {
    let mine = BuiltInFolder(files: ["freight-cfo.yaml": "mine", "personas/weber.yaml": "", "notes.txt": ""])
    let shipped = BuiltInFolder(files: ["freight-cfo.yaml": "shipped", "assistant.yaml": ""])
    let library = ScenarioLibrary(folders: [mine, shipped])

    #expect(library.entries().map(\.name) == ["assistant", "freight-cfo"])
    let entry = try #require(library.entry(named: "freight-cfo"))
    #expect(try entry.folder.text(of: entry.path) == "mine")
    #expect(library.entry(named: "weber") == nil)
    #expect(library.nearMisses(of: "freigt-cfo") == ["freight-cfo"])
  }
}
