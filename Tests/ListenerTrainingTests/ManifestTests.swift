import Foundation
import ListenerTraining
import Listening
import Testing

/// What the manifest says of the model; `train-listener check` proves that it says what training gave.
@Suite struct ManifestTests {
  private struct Manifest: Decodable {
    struct HeldOut: Decodable {
      var stanceAccuracy: Double
      var stanceF1: Double
      var movesMacroF1: Double
      var movesMicroF1: Double
    }

    var corpus: String
    var sources: [String: String]
    var lines: Int
    var authors: [String]
    var heldOut: HeldOut
  }

  private func manifest() throws -> Manifest {
    let file = CorpusTests.package.appending(path: "Sources/Listening/Model/model.json")
    return try JSONDecoder().decode(Manifest.self, from: Data(contentsOf: file))
  }

  @Test func theModelWasMadeOfThisCorpusAndTheseCues() throws {
    let manifest = try manifest()
    let corpus = try Corpus(folder: CorpusTests.folder)
    #expect(manifest.corpus == corpus.digest)
    #expect(manifest.lines == corpus.count)
    #expect(manifest.authors == corpus.authors.map(\.id))
    for (name, path) in [("cues.txt", "Cues/cues.txt"), ("situations.txt", "Situation/situations.txt")] {
      let file = CorpusTests.package.appending(path: "Sources/Listening/\(path)")
      #expect(manifest.sources[name] == Fingerprint.of(try String(contentsOf: file, encoding: .utf8)), "\(name)")
    }
  }

  @Test func heldOutFiguresStayAboveTheirFloors() throws {
    let figures = try manifest().heldOut
    #expect(figures.stanceAccuracy >= Floors.shipped.accuracy)
    #expect(figures.stanceF1 >= Floors.shipped.stanceF1)
    #expect(figures.movesMacroF1 >= Floors.shipped.movesMacroF1)
    #expect(figures.movesMicroF1 >= Floors.shipped.movesMicroF1)
  }

  @Test func modelAndCuesStaySmall() throws {
    let sizes = try ["Model/model.txt", "Cues/cues.txt", "Situation/situations.txt"].map { path in
      try Data(contentsOf: CorpusTests.package.appending(path: "Sources/Listening/\(path)")).count
    }
    #expect(sizes.reduce(0, +) <= 2_000_000)
  }
}
