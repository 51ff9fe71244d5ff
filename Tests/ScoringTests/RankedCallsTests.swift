import CallEngine
import Foundation
import Listening
import ScenarioFormat
import Scoring
import TestSupport
import Testing

/// Scores go with the quality of calls as somebody saw it who read the calls and knew nothing of the score.
///
/// The calls in `Ranked` were written by authors who knew the briefing only, ten a scenario and of every quality; each file holds them from the
/// best to the worst.
@Suite struct RankedCallsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let files =
    (try? FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: "Ranked").path))?
    .filter { $0.hasSuffix(".txt") }.sorted() ?? []
  /// Below every file's figure, so that only a real loss fails.
  private static let floor = 0.7

  @Test func thereAreRankedCalls() {
    #expect(Self.files.count >= 6)
  }

  @Test(arguments: files) func theScoreFollowsTheQuality(file: String) throws {
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let scores = try calls(file).map { try score($0, in: name) }
    #expect(scores.count == 10)
    let agreement = spearman(scores)
    #expect(agreement >= Self.floor, "\(name): \(agreement), best to worst \(scores)")
  }

  private func calls(_ file: String) throws -> [[String]] {
    let text = try String(contentsOf: Self.folder.appending(path: "Ranked/\(file)"), encoding: .utf8)
    return text.split(separator: "\n\n").map { call in
      call.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }.filter { !$0.isEmpty }
  }

  private func score(_ lines: [String], in name: String) throws -> Int {
    let root = Self.folder.deletingLastPathComponent().deletingLastPathComponent()
    let loader = ScenarioLoader(folder: DiskFolder(path: root.appending(path: "Scenarios").path))
    let scenario = try #require(loader.load("\(name).yaml")?.scenario)
    var conversation = Conversation(scenario, listener: try TestListener.standard(), seed: 7)
    for line in lines where !conversation.call.isOver { conversation.say(line) }
    if !conversation.call.isOver { conversation.hangUp() }
    let card = Scorecard(conversation.transcript, scenario: scenario, rubric: try Rubric.current(for: scenario))
    return card.score ?? 0
  }

  /// Spearman's rank correlation of the order of the values with values that fall; equal values share a rank.
  private func spearman(_ values: [Int]) -> Double {
    let ranks = values.map { value in
      Double(values.count { $0 > value }) + Double(values.count { $0 == value } - 1) / 2
    }
    let places = values.indices.map(Double.init)
    let middle = Double(values.count - 1) / 2
    func product(_ left: [Double], _ right: [Double]) -> Double {
      zip(left, right).reduce(0) { $0 + ($1.0 - middle) * ($1.1 - middle) }
    }
    return product(ranks, places) / (product(ranks, ranks) * product(places, places)).squareRoot()
  }
}
