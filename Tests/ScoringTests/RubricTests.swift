import Foundation
import Scoring
import Testing

/// The rubric file, and how it goes with the checks there are.
@Suite struct RubricTests {
  @Test func aFileIsReadLineByLine() throws {
    let rubric = try Rubric(
      """
      # what a good call is
      rubric 12

      criterion purpose: Purpose  # by the second turn
        check says-who 8: says who: name and company
        check says-why 0:
      criterion ask: The ask
        check asks 9: proposes one next step
      """
    )
    #expect(rubric.version == "rubric-12")
    #expect(rubric.items.map(\.id) == ["purpose.says-who", "purpose.says-why", "ask.asks"])
    #expect(rubric.items.map(\.weight) == [8, 0, 9])
    #expect(rubric.items.map(\.title) == ["says who: name and company", "", "proposes one next step"])
    #expect(rubric.items.first?.criterionTitle.hasPrefix("Purpose") == true)
    #expect(rubric.names.contains("says-who") && rubric.names.contains("purpose.says-who"))
  }

  @Test(arguments: [
    ("  check says-who heavy: t", "heavy"), ("  check says-who -1: t", "-1"), ("  check says-who: t", "says-who"),
    ("  chek says-who 5: t", "chek"), ("rubric", "rubric"), ("criterion two words: t", "two words"),
    ("says who", "says who"),
  ])
  func aLineThatCannotBeReadIsNamed(line: String, words: String) throws {
    let failure = #expect(throws: Rubric.Failure.self) {
      try Rubric("rubric 1\ncriterion purpose: Purpose\n\n\(line)\n  check asks 9: asks\n")
    }
    #expect(failure?.line == 4)
    #expect(failure?.reason.contains(words) == true)
  }

  @Test func aFileNeedsAVersion() {
    #expect(throws: Rubric.Failure.self) { try Rubric("criterion a: A\n  check asks 9: asks\n") }
    #expect(throws: Rubric.Failure.self) { try Rubric("") }
  }

  @Test func aCheckBelongsToACriterion() {
    let failure = #expect(throws: Rubric.Failure.self) { try Rubric("rubric 1\ncheck asks 9: asks\n") }
    #expect(failure?.line == 2)
  }

  @Test func theCurrentRubricHasSixCriteriaOfSensibleWeight() throws {
    let rubric = try Rubric.current()
    let total = rubric.items.reduce(0) { $0 + $1.weight }
    let criteria = Dictionary(grouping: rubric.items, by: \.criterion).mapValues { $0.reduce(0) { $0 + $1.weight } }

    #expect(rubric.version == "rubric-2")
    #expect(Set(criteria.keys) == ["purpose", "relevance", "for-them", "register", "sync", "ask"])
    #expect((80...200).contains(total))
    for (criterion, weight) in criteria { #expect(weight * 10 >= total && weight * 10 <= total * 3, "\(criterion)") }
    for item in rubric.items {
      #expect(item.weight > 0 && item.weight * 100 <= total * 15, "\(item.id)")
      #expect(!item.title.isEmpty && !item.criterionTitle.isEmpty, "\(item.id)")
    }
    #expect(Set(rubric.items.map(\.check)).count == rubric.items.count)
  }

  @Test func everyCheckOfTheRubricExists() throws {
    // Of this call each check has something to observe; one that does not exist never has.
    let card = try scorecard(PerfectCall.turns)
    #expect(card.items.map(\.id) == (try Rubric.current().items.map(\.id)))
    #expect(card.items.filter { $0.passed == nil }.map(\.id) == [])
  }

  @Test func everyCheckThereIsStandsInARubric() throws {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let folder = root.appendingPathComponent("Sources/Scoring/Checks").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
    let ids = try files.compactMap { file in
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      return text.firstMatch(of: /let id = "([a-z-]+)"/).map { String($0.1) }
    }
    #expect(ids.count == files.count)
    let rubrics = root.appendingPathComponent("Sources/Scoring/Rubrics").path
    let asked = try FileManager.default.contentsOfDirectory(atPath: rubrics).flatMap { file in
      try Rubric(String(contentsOfFile: rubrics + "/" + file, encoding: .utf8)).items.map(\.check)
    }
    #expect(Set(ids) == Set(asked))
    #expect(Set(try Rubric.current().items.map(\.check)).isSubset(of: ids))
  }
}
