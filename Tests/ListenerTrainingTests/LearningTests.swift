import Foundation
import ListenerTraining
import Listening
import Testing

/// Training, on a corpus small enough to see through.
@Suite struct LearningTests {
  private static let cues =
    "class gear: lamp|kettle\ncue names-himself: gives a name\n  move introduce +2\n  hear this is\n"

  private func corpus(_ flip: Bool = false) throws -> Corpus {
    let folder = FileManager.default.temporaryDirectory.appending(path: "corpus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for author in ["ada", "ben", "cleo"] {
      var text = ""
      for number in 0..<12 {
        let sells = number.isMultiple(of: 2)
        let line =
          sells ? "Our lamp number \(number) shines for \(author)." : "How did week \(number) go for \(author)?"
        let stance = sells != flip ? "vendor" : "peer"
        let move = sells ? "pitch-product" : "ask-discovery"
        text +=
          #"{"id":"\#(author)-\#(number)","text":"\#(line)","stance":"\#(stance)","moves":["\#(move)"],"kind":"opener"}"#
          + "\n"
      }
      try text.write(to: folder.appending(path: "\(author).jsonl"), atomically: true, encoding: .utf8)
    }
    return try Corpus(folder: folder.path)
  }

  private func trained(_ corpus: Corpus) async throws -> TrainedListener {
    let listener = try Listener(cueFile: Self.cues)
    let recipe = Recipe()
    let set = TrainingSet(corpus, listener, fewest: recipe.fewestLines)
    let held = await HeldOut(set, parts: HeldOut.authors(set), recipe)
    return TrainedListener(corpus, set, recipe, held: held, sources: ["cues": Self.cues])
  }

  @Test func whatWasLearnedIsHeard() async throws {
    let model = try await ModelFile.read(trained(corpus()).model)
    let listener = try Listener(cueFile: Self.cues, model: model)
    #expect(listener.hear("Our lamp shines.").stance == .vendor)
    #expect(listener.hear("Our lamp shines.").hears(.pitchProduct))
    #expect(listener.hear("How did the week go?").stance == .peer)
    // A kettle was never met: it is known to be of the lamp's class.
    let kettle = listener.hear("Our kettle number 3 shines for ada.")
    #expect(kettle.stance == .vendor, "\(kettle)")
  }

  @Test func theSameCorpusGivesTheSameBytes() async throws {
    let (one, two) = (try await trained(corpus()), try await trained(corpus()))
    #expect(one.model == two.model)
    #expect(one.manifest == two.manifest)
    #expect(try await trained(corpus(true)).model != one.model)
  }

  @Test func aModelReadsBackAsItWasWritten() async throws {
    let text = try await trained(corpus()).model
    #expect(try ModelFile.text(of: ModelFile.read(text)) == text)
    #expect(throws: ModelFile.Failure.self) { try ModelFile.read(String(text.dropLast(200))) }
    #expect(throws: ModelFile.Failure.self) { try ModelFile.read("never a model") }
    #expect(Model.heads == Stance.allCases.count + Move.allCases.count)
  }

  @Test func aTwoStepMinimumIsFound() {
    // (x - 3)^2 + 10 (y + 1)^2
    let point = LBFGS().minimize(from: [0, 0]) { point, gradient in
      gradient = [2 * (point[0] - 3), 20 * (point[1] + 1)]
      return (point[0] - 3) * (point[0] - 3) + 10 * (point[1] + 1) * (point[1] + 1)
    }
    #expect(abs(point[0] - 3) < 0.01 && abs(point[1] + 1) < 0.01)
  }
}
