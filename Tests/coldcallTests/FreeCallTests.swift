import Foundation
import Testing

/// Whole calls in free words, typed by people who had seen neither cues nor scripts: `SCENARIO.KIND-N.txt`.
@Suite struct FreeCallTests {
  private struct Played {
    var result: String
    var score: Int
  }

  private func play(_ scenario: String, _ kind: String) throws -> [Played] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Calls")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("\(scenario).\(kind)-") }
      .sorted()
    #expect(!files.isEmpty)
    return try files.map { file in
      let run = try ColdCallProgram().run(
        ["practice", scenario, "--no-save", "--seed", "3", "--format", "json"],
        input: try Data(contentsOf: folder.appending(path: file))
      )
      let ended = try #require(run.events("ended").first)
      return Played(
        result: ended["result"] as? String ?? "",
        score: run.events.last?["score"] as? Int ?? -1
      )
    }
  }

  @Test(arguments: ["freight-cfo", "founder-partnership", "burnt-it-director", "coo-behind-assistant"])
  func peersAreWelcomeAndSellersAreNot(_ scenario: String) throws {
    let peers = try play(scenario, "peer")
    let sellers = try play(scenario, "product") + play(scenario, "pushy")
    #expect(peers.count { $0.result == "won" } * 3 >= peers.count * 2, "\(peers)")
    #expect(sellers.allSatisfy { $0.result == "lost" }, "\(sellers)")
    let worstPeer = try #require(peers.map(\.score).min())
    let bestSeller = try #require(sellers.map(\.score).max())
    #expect(worstPeer >= bestSeller + 15, "peers \(peers), sellers \(sellers)")
  }
}
